<?xml version="1.0" encoding="UTF-8"?>
<!--
contest: what the text of a contest's regulation takes from its data:
nominations, dates, criteria whose points are added up, the jury's sheet.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d exsl">

  <!-- «1) «Лучшая пара» – …;» -->
  <xsl:template match="d:insert[@what = 'contest-nominations']" mode="block">
    <xsl:for-each select="ancestor::d:contest/d:nomination">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:value-of select="concat(position(), ')&#160;«')"/>
        <xsl:apply-templates select="d:name/node()" mode="inline"/>
        <xsl:text>»</xsl:text>
        <xsl:if test="d:about">
          <xsl:text>&#160;– </xsl:text>
          <xsl:call-template name="flow-inline">
            <xsl:with-param name="node" select="d:about"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="position() = last()">.</xsl:when>
          <xsl:otherwise>;</xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'contest-dates']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:for-each select="ancestor::d:contest/d:stage">
          <fo:table-row xsl:use-attribute-sets="row">
            <xsl:call-template name="number-cell">
              <xsl:with-param name="number" select="position()"/>
            </xsl:call-template>
            <xsl:call-template name="data-cell">
              <xsl:with-param name="node" select="d:name"/>
            </xsl:call-template>
            <fo:table-cell xsl:use-attribute-sets="cell"
                text-align="center">
              <xsl:call-template name="deadline-cell">
                <xsl:with-param name="node" select="d:deadline"/>
              </xsl:call-template>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The last row is the sum. -->
  <xsl:template match="d:insert[@what = 'contest-criteria']" mode="block">
    <xsl:variable name="criteria" select="ancestor::d:contest/d:criterion"/>
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:for-each select="$criteria">
          <fo:table-row xsl:use-attribute-sets="row">
            <xsl:if test="position() = last()">
              <xsl:attribute name="keep-with-next.within-page"
                  >always</xsl:attribute>
            </xsl:if>
            <xsl:call-template name="number-cell">
              <xsl:with-param name="number" select="position()"/>
            </xsl:call-template>
            <xsl:call-template name="data-cell">
              <xsl:with-param name="node" select="d:name"/>
            </xsl:call-template>
            <xsl:call-template name="data-cell">
              <xsl:with-param name="node" select="d:about"/>
            </xsl:call-template>
            <xsl:call-template name="number-cell">
              <xsl:with-param name="number" select="@points"/>
            </xsl:call-template>
          </fo:table-row>
        </xsl:for-each>
        <xsl:if test="$criteria">
          <fo:table-row keep-together.within-page="always"
              font-weight="bold">
            <fo:table-cell xsl:use-attribute-sets="cell"
                number-columns-spanned="3">
              <fo:block>
                <xsl:value-of select="$words/say[@id = 'total']"/>
              </fo:block>
            </fo:table-cell>
            <xsl:call-template name="number-cell">
              <xsl:with-param name="number"
                  select="sum($criteria/@points)"/>
            </xsl:call-template>
          </fo:table-row>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- For a member of the jury: a column for every criterion, empty rows. -->
  <xsl:template match="d:insert[@what = 'contest-scores']" mode="block">
    <xsl:variable name="criteria" select="ancestor::d:contest/d:criterion"/>
    <xsl:variable name="columns">
      <column width="6">№</column>
      <column width="30">
        <xsl:value-of select="$words/say[@id = 'contestant']"/>
      </column>
      <xsl:for-each select="$criteria">
        <column width="15">
          <xsl:call-template name="phrase">
            <xsl:with-param name="id" select="'points-of'"/>
            <xsl:with-param name="key" select="'name'"/>
            <xsl:with-param name="value" select="normalize-space(d:name)"/>
            <xsl:with-param name="key2" select="'points'"/>
            <xsl:with-param name="value2" select="@points"/>
          </xsl:call-template>
        </column>
      </xsl:for-each>
      <column width="12">
        <xsl:call-template name="phrase">
          <xsl:with-param name="id" select="'points-of'"/>
          <xsl:with-param name="key" select="'name'"/>
          <xsl:with-param name="value"
              select="$words/say[@id = 'total']"/>
          <xsl:with-param name="key2" select="'points'"/>
          <xsl:with-param name="value2" select="sum($criteria/@points)"/>
        </xsl:call-template>
      </column>
    </xsl:variable>
    <xsl:variable name="grid" select="exsl:node-set($columns)/column"/>
    <xsl:call-template name="insert-turned">
      <xsl:with-param name="content">
        <fo:block space-after="8pt" text-indent="0mm">
          <xsl:call-template name="data-table-grid">
            <xsl:with-param name="columns" select="$grid"/>
            <xsl:with-param name="rows">
              <xsl:call-template name="score-rows">
                <xsl:with-param name="columns" select="$grid"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Eight numbered rows to be written in. -->
  <xsl:template name="score-rows">
    <xsl:param name="columns"/>
    <xsl:param name="n" select="1"/>
    <fo:table-row xsl:use-attribute-sets="row">
      <xsl:call-template name="number-cell">
        <xsl:with-param name="number" select="$n"/>
      </xsl:call-template>
      <xsl:for-each select="$columns[position() &gt; 1]">
        <xsl:call-template name="data-cell">
          <xsl:with-param name="node" select="/.."/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:table-row>
    <xsl:if test="$n &lt; 8">
      <xsl:call-template name="score-rows">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="n" select="$n + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="number-cell">
    <xsl:param name="number"/>
    <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
      <fo:block><xsl:value-of select="$number"/></fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
