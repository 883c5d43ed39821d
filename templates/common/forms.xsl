<?xml version="1.0" encoding="UTF-8"?>
<!--
forms: parts of papers that are filled in by hand: a labelled line, boxes,
lines for an answer, a line to sign on. Rules are drawn, never typed; a line
to write on is 8 mm high.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- «Название: значение», or a rule to the end of the line. -->
  <xsl:template name="fill-line">
    <xsl:param name="label"/>
    <xsl:param name="value" select="''"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="3pt"
        keep-together.within-page="always">
      <xsl:if test="not(string($value))">
        <xsl:attribute name="text-align-last">justify</xsl:attribute>
        <xsl:attribute name="line-height">
          <xsl:value-of select="$blank-cell-height"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="normalize-space($label)"/>
      </xsl:call-template>
      <xsl:call-template name="colon">
        <xsl:with-param name="after" select="$label"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="string($value)">
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="string($value)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="rule-fill"/></xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- $n lines to write on; the first may begin with $mark. -->
  <xsl:template name="answer-lines">
    <xsl:param name="n" select="2"/>
    <xsl:if test="$n &gt; 0">
      <fo:block xsl:use-attribute-sets="requisite"
          text-align-last="justify" line-height="{$blank-cell-height}">
        <xsl:call-template name="rule-fill"/>
      </fo:block>
      <xsl:call-template name="answer-lines">
        <xsl:with-param name="n" select="$n - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A box to tick. -->
  <xsl:template name="tick-box">
    <fo:inline font-size="140%">□</fo:inline>
    <xsl:text>&#160;</xsl:text>
  </xsl:template>

  <!--
    Who signs: words at the left, a rule, the name; what is not known is a
    rule too, each with its caption. $dated: room for the date below, or $date.
  -->
  <xsl:template name="sign-line">
    <xsl:param name="label"/>
    <xsl:param name="person" select="/.."/>
    <xsl:param name="dated" select="false()"/>
    <xsl:param name="date" select="''"/>
    <xsl:param name="space" select="'14pt'"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-before="{$space}" keep-together.within-page="always"
        keep-with-previous.within-page="always" font-size="{$table-size}"
        line-height="{$requisite-line-height}" text-indent="0mm"
        text-align="start" hyphenate="false">
      <fo:table-column column-width="proportional-column-width(5)"/>
      <fo:table-column column-width="4mm"/>
      <fo:table-column column-width="proportional-column-width(4)"/>
      <fo:table-column column-width="4mm"/>
      <fo:table-column column-width="proportional-column-width(4)"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always"
            keep-with-next.within-page="always">
          <fo:table-cell display-align="after">
            <fo:block>
              <xsl:call-template name="say">
                <xsl:with-param name="text" select="$label"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell><fo:block/></fo:table-cell>
          <fo:table-cell display-align="after" border-bottom="{$border}">
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell><fo:block/></fo:table-cell>
          <fo:table-cell display-align="after">
            <xsl:if test="not($person)">
              <xsl:attribute name="border-bottom">
                <xsl:value-of select="$border"/>
              </xsl:attribute>
            </xsl:if>
            <fo:block text-align="end">
              <xsl:call-template name="person-name">
                <xsl:with-param name="person" select="$person"/>
                <xsl:with-param name="form" select="$signature-name-form"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell>
            <fo:block>
              <xsl:choose>
                <xsl:when test="string($date)">
                  <xsl:value-of
                      select="p:date(string($date), $text-date-form)"/>
                </xsl:when>
                <xsl:when test="$dated">
                  <xsl:call-template name="date-blank"/>
                </xsl:when>
              </xsl:choose>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell><fo:block/></fo:table-cell>
          <fo:table-cell>
            <fo:block font-size="{$caption-size}" text-align="center">
              <xsl:value-of select="$words/say[@id = 'sign-caption']"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell><fo:block/></fo:table-cell>
          <fo:table-cell>
            <fo:block font-size="{$caption-size}" text-align="center">
              <xsl:if test="not($person)">
                <xsl:value-of select="$words/say[@id = 'name-caption']"/>
              </xsl:if>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Whose paper it is: the organisation's name, or a rule for it. -->
  <xsl:template name="whose">
    <xsl:param name="tail"/>
    <xsl:variable name="name">
      <xsl:call-template name="organisation-name"/>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="requisite" text-align="center"
        font-size="{$table-size}" space-after="8pt"
        keep-with-next.within-page="always">
      <xsl:choose>
        <xsl:when test="string($name)">
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="concat($name, $tail)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="rule-line">
            <xsl:with-param name="width" select="'120mm'"/>
          </xsl:call-template>
          <fo:block font-size="{$caption-size}">
            <xsl:value-of
                select="$words/say[@id = 'organisation-caption']"/>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- Not for the web site: said at the head of the paper. -->
  <xsl:template name="personal-data">
    <fo:block font-size="{$caption-size}" text-align="end"
        space-after="4pt">
      <xsl:value-of select="$words/say[@id = 'personal-data']"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
