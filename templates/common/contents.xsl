<?xml version="1.0" encoding="UTF-8"?>
<!--
contents: the list of a paper's sections, of those in them (and attachments)
with the pages they begin on: lines with dots, or a table.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <xsl:template name="contents">
    <xsl:if test="d:contents">
      <fo:block xsl:use-attribute-sets="heading" text-align="center"
          space-after="6pt">
        <xsl:choose>
          <xsl:when test="d:contents/d:title">
            <xsl:apply-templates select="d:contents/d:title/node()"
                mode="heading"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="$words/say[@id = 'contents']"/>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
      <xsl:variable name="parts" select="d:body/d:section[d:title]
          | d:body/d:section/d:section[d:title]
          | d:attachments[current()/d:contents/@attachments = 'true'
          or current()/d:contents/@attachments = '1']/d:attachment"/>
      <xsl:choose>
        <xsl:when test="d:contents/@form = 'table'">
          <xsl:call-template name="contents-table">
            <xsl:with-param name="parts" select="$parts"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$parts">
            <xsl:call-template name="contents-line"/>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
      <fo:block space-after="{$requisite-space}">
        <xsl:if test="@title-page = 'true' or @title-page = '1'">
          <xsl:attribute name="break-after">page</xsl:attribute>
        </xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Title … page, dots between. -->
  <xsl:template name="contents-line">
    <xsl:variable name="to"><xsl:call-template name="anchor"/></xsl:variable>
    <fo:block text-align-last="justify" hyphenate="false"
        end-indent="10mm" last-line-end-indent="-10mm">
      <xsl:if test="parent::d:section">
        <xsl:attribute name="start-indent">
          <xsl:value-of select="$list-gap"/>
        </xsl:attribute>
      </xsl:if>
      <fo:basic-link internal-destination="{$to}">
        <xsl:call-template name="contents-title"/>
        <xsl:text> </xsl:text>
        <fo:leader leader-pattern="dots"
            leader-alignment="reference-area" leader-length.minimum="5mm"
            leader-length.optimum="5mm" leader-length.maximum="100%"/>
        <xsl:text> </xsl:text>
        <fo:page-number-citation ref-id="{$to}"/>
      </fo:basic-link>
    </fo:block>
  </xsl:template>

  <!-- $numbered: with the section's number, which a table has apart. -->
  <xsl:template name="contents-title">
    <xsl:param name="numbered" select="true()"/>
    <xsl:choose>
      <xsl:when test="self::d:attachment">
        <xsl:variable name="number">
          <xsl:call-template name="attachment-number">
            <xsl:with-param name="attachment" select="."/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:value-of select="normalize-space(concat(
            $words/say[@id = 'attachment'], ' ', $number))"/>
        <xsl:text>. </xsl:text>
        <xsl:variable name="name">
          <xsl:call-template name="nominative">
            <xsl:with-param name="node" select="d:name"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="p:capitalize(string($name))"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$numbered">
          <xsl:call-template name="section-number"/>
        </xsl:if>
        <xsl:apply-templates select="d:title/node()" mode="heading"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="contents-table">
    <xsl:param name="parts"/>
    <fo:table xsl:use-attribute-sets="table">
      <fo:table-column column-width="12mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="18mm"/>
      <fo:table-header>
        <fo:table-row>
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>№</fo:block>
          </fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>
              <xsl:value-of select="$words/say[@id = 'contents']"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>
              <xsl:value-of select="$words/say[@id = 'page']"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$parts">
          <xsl:variable name="to">
            <xsl:call-template name="anchor"/>
          </xsl:variable>
          <fo:table-row xsl:use-attribute-sets="row">
            <fo:table-cell xsl:use-attribute-sets="cell"
                text-align="center">
              <fo:block>
                <xsl:if test="self::d:section">
                  <xsl:call-template name="section-number"/>
                </xsl:if>
              </fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block>
                <xsl:call-template name="contents-title">
                  <xsl:with-param name="numbered" select="false()"/>
                </xsl:call-template>
              </fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell"
                text-align="center">
              <fo:block>
                <fo:basic-link internal-destination="{$to}">
                  <fo:page-number-citation ref-id="{$to}"/>
                </fo:basic-link>
              </fo:block>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
