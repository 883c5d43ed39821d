<?xml version="1.0" encoding="UTF-8"?>
<!--
P-7: the mentor's report: how the plan was carried out (computed from the
statuses of its rows), meetings, achievements, difficulties, proposals.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p m pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/pair-paper.xsl"/>
  <xsl:include href="common/measure.xsl"/>

  <pisar:document kind="P-7"
      stage="7, завершение (апрель–май)"
      title="Отчёт наставника"
      needs="organisation people pairs mentor-report" blank="yes" audience="blank"
      each="/d:dossier/d:monitoring/d:mentor-report"
      file="concat(../@as-of, '_p-7_', p:latin(@pair))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:variable name="report" select="p:subject()[self::d:mentor-report]"/>
    <xsl:variable name="pair" select="key('pair', $report/@pair)"/>
    <xsl:call-template name="pair-paper">
      <xsl:with-param name="title" select="$pair-words/say[@id = 'report']"/>
      <xsl:with-param name="content">
        <xsl:call-template name="pair-title">
          <xsl:with-param name="title"
              select="$pair-words/say[@id = 'report']"/>
        </xsl:call-template>
        <xsl:call-template name="pair-head">
          <xsl:with-param name="pair" select="$pair"/>
        </xsl:call-template>
        <xsl:call-template name="report-execution">
          <xsl:with-param name="plans" select="$dossier/d:plans
              /d:plan[@pair = $report/@pair]"/>
          <xsl:with-param name="report" select="$report"/>
        </xsl:call-template>
        <xsl:call-template name="report-meetings-line">
          <xsl:with-param name="records" select="$report/../d:meetings
              [@pair = $report/@pair]"/>
        </xsl:call-template>
        <xsl:call-template name="pair-part">
          <xsl:with-param name="title"
              select="$pair-words/part[@id = 'achieved']"/>
          <xsl:with-param name="node" select="$report/d:achievements"/>
        </xsl:call-template>
        <xsl:call-template name="pair-part">
          <xsl:with-param name="title"
              select="$pair-words/part[@id = 'difficulties']"/>
          <xsl:with-param name="node" select="$report/d:difficulties"/>
        </xsl:call-template>
        <xsl:call-template name="pair-part">
          <xsl:with-param name="title"
              select="$pair-words/part[@id = 'proposals']"/>
          <xsl:with-param name="node" select="$report/d:proposals"/>
        </xsl:call-template>
        <xsl:call-template name="pair-signatures">
          <xsl:with-param name="pair" select="$pair"/>
          <xsl:with-param name="mentees" select="false()"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- How many rows of the plan came to what, and the share of done ones. -->
  <xsl:template name="report-execution">
    <xsl:param name="plans"/>
    <xsl:param name="report"/>
    <xsl:variable name="judged" select="m:judged($plans)"/>
    <xsl:if test="$judged or not($report)">
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
                <xsl:value-of select="concat(m:share(count(
                    m:reached($plans)), count($judged)), ' %')"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </fo:table-body>
      </fo:table>
    </xsl:if>
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

  <!-- «Встречи: проведено 30, намечено 28». -->
  <xsl:template name="report-meetings-line">
    <xsl:param name="records"/>
    <xsl:if test="$records or $blank = 'yes'">
      <fo:block font-size="{$table-size}" space-before="6pt">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label"
              select="$pair-words/part[@id = 'meetings-held']"/>
          <xsl:with-param name="value">
            <xsl:if test="$records">
              <xsl:value-of select="concat(
                  p:lower($pair-words/say[@id = 'held']), ' ',
                  m:meetings-held($records), ', ',
                  $pair-words/say[@id = 'of'], ' ',
                  m:meetings-planned($records))"/>
            </xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
