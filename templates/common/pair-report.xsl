<?xml version="1.0" encoding="UTF-8"?>
<!--
pair-report: the mentor's report on a pair, an empty form when there is no
report. What is counted is given to it. Needs pair-parts.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- $judged: the rows of the plan that have a status; $share: of those that
       are done, in percent; $meetings: how many were held; $lines: room for an
       answer in a form. -->
  <xsl:template name="mentor-report-content">
    <xsl:param name="report" select="/.."/>
    <xsl:param name="judged" select="/.."/>
    <xsl:param name="share"/>
    <xsl:param name="meetings"/>
    <xsl:param name="lines" select="3"/>
    <xsl:variable name="pair" select="key('pair', $report/@pair)"/>
    <xsl:call-template name="pair-title">
      <xsl:with-param name="title" select="$pair-words/say[@id = 'report']"/>
    </xsl:call-template>
    <xsl:call-template name="pair-head">
      <xsl:with-param name="pair" select="$pair"/>
    </xsl:call-template>
    <xsl:if test="$judged or not($report)">
      <xsl:call-template name="mentor-report-execution">
        <xsl:with-param name="report" select="$report"/>
        <xsl:with-param name="judged" select="$judged"/>
        <xsl:with-param name="share" select="$share"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="string($meetings) or not($report)">
      <fo:block font-size="{$table-size}" space-before="6pt">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label"
              select="$pair-words/part[@id = 'meetings-held']"/>
          <xsl:with-param name="value" select="string($meetings)"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="pair-part">
      <xsl:with-param name="title"
          select="$pair-words/part[@id = 'achieved']"/>
      <xsl:with-param name="node" select="$report/d:achievements"/>
      <xsl:with-param name="form" select="not($report)"/>
      <xsl:with-param name="lines" select="$lines"/>
    </xsl:call-template>
    <xsl:call-template name="pair-part">
      <xsl:with-param name="title"
          select="$pair-words/part[@id = 'difficulties']"/>
      <xsl:with-param name="node" select="$report/d:difficulties"/>
      <xsl:with-param name="form" select="not($report)"/>
      <xsl:with-param name="lines" select="$lines"/>
    </xsl:call-template>
    <xsl:call-template name="pair-part">
      <xsl:with-param name="title"
          select="$pair-words/part[@id = 'proposals']"/>
      <xsl:with-param name="node" select="$report/d:proposals"/>
      <xsl:with-param name="form" select="not($report)"/>
      <xsl:with-param name="lines" select="$lines"/>
    </xsl:call-template>
    <xsl:call-template name="pair-signatures">
      <xsl:with-param name="pair" select="$pair"/>
      <xsl:with-param name="mentees" select="false()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- How many rows of the plan came to what, and the share of done ones. -->
  <xsl:template name="mentor-report-execution">
    <xsl:param name="report"/>
    <xsl:param name="judged"/>
    <xsl:param name="share"/>
    <fo:block xsl:use-attribute-sets="heading" space-before="8pt"
        space-after="4pt" font-size="{$table-size}">
      <xsl:value-of select="$pair-words/part[@id = 'execution']"/>
    </fo:block>
    <fo:table xsl:use-attribute-sets="table">
      <xsl:call-template name="pair-columns">
        <xsl:with-param name="of" select="'execution'"/>
        <xsl:with-param name="width" select="$text-width"/>
        <xsl:with-param name="size" select="$table-size"/>
      </xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$pair-words/status">
          <xsl:variable name="name" select="string(@name)"/>
          <xsl:call-template name="execution-row">
            <xsl:with-param name="label" select="."/>
            <xsl:with-param name="value">
              <xsl:if test="$report">
                <xsl:value-of
                    select="count($judged[@actual-status = $name])"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="execution-row">
          <xsl:with-param name="label"
              select="$pair-words/say[@id = 'share']"/>
          <xsl:with-param name="weight" select="'bold'"/>
          <xsl:with-param name="value">
            <xsl:if test="$report">
              <xsl:value-of select="concat($share, ' %')"/>
            </xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="execution-row">
    <xsl:param name="label"/>
    <xsl:param name="value"/>
    <xsl:param name="weight" select="'normal'"/>
    <fo:table-row xsl:use-attribute-sets="row" font-weight="{$weight}"
        height="{$blank-row-height}">
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text" select="$label"/>
      </xsl:call-template>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text" select="$value"/>
        <xsl:with-param name="align" select="'center'"/>
      </xsl:call-template>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
