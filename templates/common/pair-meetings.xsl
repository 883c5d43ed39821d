<?xml version="1.0" encoding="UTF-8"?>
<!--
pair-meetings: the meetings of a pair as a table, with head and signatures; an
empty form of $rows rows when there is no record. Needs pair-parts.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <xsl:template name="meetings-content">
    <xsl:param name="record" select="/.."/>
    <xsl:param name="rows"/>
    <xsl:variable name="planned" select="$record and not($record/d:meeting
        [not(@status = 'planned')])"/>
    <xsl:call-template name="pair-title">
      <xsl:with-param name="title" select="$pair-words/say[@id = 'meetings'
          and not($planned) or @id = 'schedule-title' and $planned]"/>
    </xsl:call-template>
    <xsl:call-template name="pair-head">
      <xsl:with-param name="pair" select="key('pair', $record/@pair)"/>
    </xsl:call-template>
    <fo:table xsl:use-attribute-sets="table"
        font-size="{$dense-table-size}">
      <xsl:call-template name="pair-columns">
        <xsl:with-param name="of" select="'meetings'"/>
        <xsl:with-param name="width" select="$landscape-text-width"/>
        <xsl:with-param name="size" select="$dense-table-size"/>
      </xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$record/d:meeting">
          <xsl:call-template name="meeting-row"/>
        </xsl:for-each>
        <xsl:if test="not($record)">
          <xsl:call-template name="meeting-blank-rows">
            <xsl:with-param name="left" select="number($rows)"/>
          </xsl:call-template>
        </xsl:if>
      </fo:table-body>
    </fo:table>
    <xsl:if test="$record and not($planned)">
      <xsl:call-template name="meeting-totals">
        <xsl:with-param name="record" select="$record"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="pair-signatures">
      <xsl:with-param name="pair" select="key('pair', $record/@pair)"/>
      <xsl:with-param name="mentees" select="false()"/>
      <xsl:with-param name="dated" select="false()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A meeting; one that did not take place says so. -->
  <xsl:template name="meeting-row">
    <fo:table-row xsl:use-attribute-sets="row"
        height="{$blank-row-height}">
      <xsl:if test="position() = last()">
        <xsl:attribute name="keep-with-previous.within-page"
          >always</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text" select="position()"/>
        <xsl:with-param name="align" select="'center'"/>
      </xsl:call-template>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text"
            select="p:date(string(@date), 'numeric')"/>
        <xsl:with-param name="align" select="'center'"/>
      </xsl:call-template>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text">
          <xsl:call-template name="meeting-kind">
            <xsl:with-param name="kind" select="string(@kind)"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="pair-flow-cell">
        <xsl:with-param name="node" select="d:topic"/>
      </xsl:call-template>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text" select="@mode"/>
      </xsl:call-template>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text">
          <xsl:if test="@minutes">
            <xsl:value-of select="concat(@minutes, ' мин')"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="align" select="'center'"/>
      </xsl:call-template>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text">
          <xsl:if test="@status = 'cancelled'">
            <xsl:value-of select="$pair-words/say[@id = 'cancelled']"/>
            <xsl:if test="d:outcome">: </xsl:if>
          </xsl:if>
          <xsl:apply-templates select="d:outcome/node()" mode="plain"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="pair-cell"/>
    </fo:table-row>
  </xsl:template>

  <!-- A kind that has no words is printed as it is. -->
  <xsl:template name="meeting-kind">
    <xsl:param name="kind"/>
    <xsl:variable name="words" select="$pair-words/meeting[@kind = $kind]"/>
    <xsl:value-of select="$words"/>
    <xsl:if test="not($words)"><xsl:value-of select="$kind"/></xsl:if>
  </xsl:template>

  <!-- A blank names the kinds in their fixed order; work fills the middle. -->
  <xsl:template name="meeting-blank-rows">
    <xsl:param name="left"/>
    <xsl:param name="n" select="1"/>
    <xsl:variable name="kind">
      <xsl:choose>
        <xsl:when test="$n &lt; 4">
          <xsl:value-of select="$pair-words/meeting[position() = $n]"/>
        </xsl:when>
        <xsl:when test="$left = 1">
          <xsl:value-of select="$pair-words/meeting[@kind = 'final']"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="$pair-words/meeting[@kind = 'work']"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$left &gt; 0">
      <fo:table-row keep-together.within-page="always"
          height="{$blank-row-height}">
        <xsl:if test="$left = 1">
          <xsl:attribute name="keep-with-previous.within-page"
            >always</xsl:attribute>
        </xsl:if>
        <xsl:for-each select="$pair-words/columns[@of = 'meetings']/column">
          <xsl:call-template name="pair-cell">
            <xsl:with-param name="align" select="concat(
                substring('center', 1, 99 * (position() = 1)),
                substring('start', 1, 99 * (position() != 1)))"/>
            <xsl:with-param name="text">
              <xsl:if test="position() = 1">
                <xsl:value-of select="$n"/>
              </xsl:if>
              <xsl:if test="position() = 3">
                <xsl:value-of select="$kind"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-row>
      <xsl:call-template name="meeting-blank-rows">
        <xsl:with-param name="left" select="$left - 1"/>
        <xsl:with-param name="n" select="$n + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- «Проведено: 9 встреч, намечено 10. Всего времени: 9 ч 40 мин.» -->
  <xsl:template name="meeting-totals">
    <xsl:param name="record"/>
    <xsl:variable name="held" select="$record/d:meeting
        [not(@status) or @status = 'held']"/>
    <xsl:variable name="minutes" select="sum($held/@minutes)"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="6pt"
        font-size="{$table-size}" keep-with-previous.within-page="always">
      <xsl:value-of select="concat($pair-words/say[@id = 'held'], ': ',
          p:count(count($held), 'встреча', 'встречи', 'встреч'), ', ',
          $pair-words/say[@id = 'of'], ' ', count($record/d:meeting), '.')"/>
      <xsl:if test="$minutes &gt; 0">
        <xsl:value-of select="concat(' ', $pair-words/say[@id = 'total'],
            ': ', floor($minutes div 60), '&#160;ч ',
            $minutes mod 60, '&#160;мин.')"/>
      </xsl:if>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
