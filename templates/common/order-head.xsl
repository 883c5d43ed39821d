<?xml version="1.0" encoding="UTF-8"?>
<!--
order-head: kind, date, number, place, heading and the acts that amended it:
what stands between the letterhead and the text of an order.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- ===== Kind, date, number, place ===== -->

  <!-- «ПРИКАЗ» in capitals; spaced out by tracking when asked. -->
  <xsl:template name="order-kind-line">
    <fo:block xsl:use-attribute-sets="requisite" font-weight="bold"
        text-align="center" space-before="6pt"
        space-after="{$requisite-space}">
      <xsl:call-template name="order-corner"/>
      <xsl:if test="d:kind/@spaced = 'true' or d:kind/@spaced = '1'">
        <xsl:attribute name="letter-spacing">
          <xsl:value-of select="$spaced"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:variable name="kind">
        <xsl:call-template name="order-kind">
          <xsl:with-param name="order" select="."/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:value-of select="p:upper(string($kind))"/>
    </fo:block>
  </xsl:template>

  <!-- In a corner head, kind, date and place stay in the corner. -->
  <xsl:template name="order-corner">
    <xsl:variable name="layout">
      <xsl:call-template name="letterhead-layout"/>
    </xsl:variable>
    <xsl:if test="$layout = 'corner'">
      <xsl:attribute name="end-indent">
        <xsl:value-of select="concat($text-width, ' - ', $corner-width)"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Date and number by d:HeadLayout. -->
  <xsl:template name="order-date-line">
    <xsl:variable name="head"><xsl:call-template name="letterhead-layout"/></xsl:variable>
    <!-- Two blanks side by side are wider than a corner. -->
    <xsl:variable name="layout">
      <xsl:choose>
        <xsl:when test="$head = 'corner' and (d:date/@blank = 'true'
            or d:date/@blank = '1' or d:number/@blank = 'true'
            or d:number/@blank = '1' or @head-layout = 'date-place-number')"
            >stacked</xsl:when>
        <xsl:otherwise><xsl:value-of select="@head-layout"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="date">
      <xsl:call-template name="doc-date">
        <xsl:with-param name="date" select="d:date"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="number">
      <xsl:call-template name="doc-number">
        <xsl:with-param name="number" select="d:number"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="place">
      <xsl:call-template name="order-place"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$layout = 'date-place-number'">
        <xsl:call-template name="order-three">
          <xsl:with-param name="left" select="$date"/>
          <xsl:with-param name="middle" select="$place"/>
          <xsl:with-param name="right" select="$number"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$layout = 'number-date'">
        <xsl:call-template name="order-two">
          <xsl:with-param name="left" select="$number"/>
          <xsl:with-param name="right" select="$date"/>
        </xsl:call-template>
        <xsl:call-template name="order-place-line">
          <xsl:with-param name="place" select="$place"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$layout = 'stacked'">
        <xsl:call-template name="order-stacked">
          <xsl:with-param name="date" select="$date"/>
          <xsl:with-param name="number" select="$number"/>
          <xsl:with-param name="place" select="$place"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$layout = 'place-above'">
          <xsl:call-template name="order-place-line">
            <xsl:with-param name="place" select="$place"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="order-two">
          <xsl:with-param name="left" select="$date"/>
          <xsl:with-param name="right" select="$number"/>
        </xsl:call-template>
        <xsl:if test="$layout != 'place-above'">
          <xsl:call-template name="order-place-line">
            <xsl:with-param name="place" select="$place"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The place: the order's, else the organisation's. -->
  <xsl:template name="order-place">
    <xsl:choose>
      <xsl:when test="d:place">
        <xsl:apply-templates select="d:place/node()" mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$organisation/d:locality/node()"
            mode="inline"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Left and right on one line. -->
  <xsl:template name="order-two">
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <fo:block xsl:use-attribute-sets="requisite" text-align-last="justify">
      <xsl:call-template name="order-corner"/>
      <xsl:copy-of select="$left"/>
      <fo:leader leader-pattern="space" leader-length.minimum="4mm"
          leader-length.optimum="4mm" leader-length.maximum="100%"/>
      <xsl:copy-of select="$right"/>
    </fo:block>
  </xsl:template>

  <!-- Date, place, number as three columns of one line. -->
  <xsl:template name="order-three">
    <xsl:param name="left"/>
    <xsl:param name="middle"/>
    <xsl:param name="right"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        line-height="{$requisite-line-height}" hyphenate="false">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <fo:block><xsl:copy-of select="$left"/></fo:block>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block text-align="center">
              <xsl:copy-of select="$middle"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block text-align="end"><xsl:copy-of select="$right"/></fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Date, number, place under one another at the left. -->
  <xsl:template name="order-stacked">
    <xsl:param name="date"/>
    <xsl:param name="number"/>
    <xsl:param name="place"/>
    <fo:block xsl:use-attribute-sets="requisite">
      <fo:block><xsl:copy-of select="$date"/></fo:block>
      <fo:block><xsl:copy-of select="$number"/></fo:block>
      <fo:block><xsl:copy-of select="$place"/></fo:block>
    </fo:block>
  </xsl:template>

  <xsl:template name="order-place-line">
    <xsl:param name="place"/>
    <fo:block xsl:use-attribute-sets="requisite" text-align="center"
        space-before="6pt" space-after="6pt">
      <xsl:call-template name="order-corner"/>
      <xsl:copy-of select="$place"/>
    </fo:block>
  </xsl:template>

  <!-- ===== Heading ===== -->

  <!-- «О …» at the left margin, as wide as a corner; no full stop. -->
  <xsl:template name="order-heading">
    <xsl:variable name="heading" select="d:heading
        | $words/order-heading[@code = current()/@code]
            [not(current()/d:heading)]"/>
    <xsl:variable name="quotes"
        select="$heading/@quotes = 'true' or $heading/@quotes = '1'"/>
    <xsl:if test="not($heading/@none = 'true' or $heading/@none = '1')">
      <fo:block xsl:use-attribute-sets="requisite"
          font-weight="{$heading-weight}" space-before="{$requisite-space}"
          space-after="{$heading-space}" keep-together.within-page="always"
          keep-with-next.within-page="always">
        <xsl:call-template name="order-heading-place">
          <xsl:with-param name="heading" select="$heading"/>
        </xsl:call-template>
        <xsl:if test="$quotes">«</xsl:if>
        <xsl:call-template name="order-about">
          <xsl:with-param name="heading" select="$heading"/>
        </xsl:call-template>
        <xsl:apply-templates select="$heading/node()" mode="heading"/>
        <xsl:if test="$quotes">»</xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- «О»/«Об», when the data begins with the thing itself. -->
  <xsl:template name="order-about">
    <xsl:param name="heading"/>
    <xsl:variable name="text">
      <xsl:apply-templates select="$heading/node()" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="flat" select="normalize-space($text)"/>
    <xsl:variable name="low" select="p:lower($flat)"/>
    <xsl:if test="string($flat) and not(starts-with($low, 'о ')
        or starts-with($low, 'об ') or starts-with($low, 'обо '))
        and p:lower(substring($flat, 1, 1))
        = substring($flat, 1, 1)
        and translate(substring($flat, 1, 1), '«„0123456789', '') != ''">
      <xsl:value-of select="substring-before(p:o($flat), $flat)"/>
    </xsl:if>
  </xsl:template>

  <!-- Width and alignment of the heading. -->
  <xsl:template name="order-heading-place">
    <xsl:param name="heading"/>
    <xsl:variable name="width">
      <xsl:choose>
        <xsl:when test="$heading/@width and $heading/@width != 'fill'">
          <xsl:value-of select="$heading/@width"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$corner-width"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$heading/@align">
      <xsl:attribute name="text-align">
        <xsl:call-template name="align">
          <xsl:with-param name="align" select="$heading/@align"/>
        </xsl:call-template>
      </xsl:attribute>
    </xsl:if>
    <xsl:if test="not($heading/@align = 'center' and not($heading/@width))
        and $heading/@width != 'fill' or not($heading/@align
        or $heading/@width)">
      <xsl:attribute name="end-indent">
        <xsl:value-of select="concat($text-width, ' - ', $width)"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- «(в ред. приказа от …)» under the heading. -->
  <xsl:template name="order-amended">
    <xsl:if test="d:amended">
      <xsl:variable name="brackets" select="not(d:amended/@brackets = 'false'
          or d:amended/@brackets = '0')"/>
      <fo:block xsl:use-attribute-sets="requisite" font-size="{$small-size}"
          space-after="{$requisite-space}">
        <xsl:if test="$brackets">(</xsl:if>
        <xsl:choose>
          <xsl:when test="d:amended/d:intro">
            <xsl:apply-templates select="d:amended/d:intro/node()"
                mode="inline"/>
          </xsl:when>
          <xsl:otherwise>в ред.</xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="d:amended/d:by">
          <xsl:if test="position() &gt; 1">,</xsl:if>
          <xsl:text> </xsl:text>
          <xsl:call-template name="repealed">
            <xsl:with-param name="case" select="'gen'"/>
            <xsl:with-param name="heading" select="false()"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="$brackets">)</xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
