<?xml version="1.0" encoding="UTF-8"?>
<!--
letterhead: who issues the paper. Lines come in the order of the data:
superior bodies and places, the own name, the short name in brackets,
address, codes. Lengthwise (centred, at most 12 cm) or in the corner.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- $own: the paper's letterhead element, or nothing. -->
  <xsl:template name="letterhead">
    <xsl:param name="own" select="d:letterhead"/>
    <xsl:variable name="default" select="$organisation/d:letterhead"/>
    <!-- Only what the school sends or issues tells how to find it. -->
    <xsl:variable name="bare" select="self::d:regulation
        or self::d:document[not(@kind = 'letter')] or self::d:programme
        or self::d:contest or self::d:roadmap"/>
    <xsl:variable name="kind">
      <xsl:choose>
        <xsl:when test="$own/@kind">
          <xsl:value-of select="$own/@kind"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$default/@kind"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$kind != 'none'">
      <xsl:variable name="layout">
        <xsl:call-template name="letterhead-layout">
          <xsl:with-param name="own" select="$own"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:call-template name="letterhead-box">
        <xsl:with-param name="corner" select="$layout = 'corner'"/>
        <xsl:with-param name="content">
        <xsl:choose>
          <xsl:when test="$own/*">
            <xsl:apply-templates select="$own/*" mode="letterhead"/>
          </xsl:when>
          <xsl:when test="$default/* and $kind != 'organisation'">
            <xsl:apply-templates mode="letterhead" select="$default/*[not(
                $bare and (self::d:address-line or self::d:codes-line
                or self::d:rule))]"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="letterhead-lines">
              <xsl:with-param name="own" select="$own"/>
              <xsl:with-param name="bare" select="$bare"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- longitudinal or corner. -->
  <xsl:template name="letterhead-layout">
    <xsl:param name="own" select="d:letterhead"/>
    <xsl:choose>
      <xsl:when test="$own/@layout">
        <xsl:value-of select="$own/@layout"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$organisation/d:letterhead/@layout"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The head's width, on a page of any width: a column of a table. -->
  <xsl:template name="letterhead-box">
    <xsl:param name="corner"/>
    <xsl:param name="content"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-after="{$requisite-space}">
      <xsl:if test="not($corner)">
        <fo:table-column column-width="proportional-column-width(1)"/>
      </xsl:if>
      <fo:table-column>
        <xsl:attribute name="column-width">
          <xsl:choose>
            <xsl:when test="$corner">
              <xsl:value-of select="$corner-width"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="$letterhead-width"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </fo:table-column>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <xsl:if test="not($corner)">
            <fo:table-cell><fo:block/></fo:table-cell>
          </xsl:if>
          <fo:table-cell>
            <fo:block xsl:use-attribute-sets="requisite"
                text-align="center">
              <xsl:copy-of select="$content"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell><fo:block/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- An attribute of the letterhead: the paper's, the organisation's. -->
  <xsl:template name="letterhead-option">
    <xsl:param name="own"/>
    <xsl:param name="name"/>
    <xsl:param name="default"/>
    <xsl:param name="bare" select="false()"/>
    <xsl:variable name="typed" select="$own/@*[local-name() = $name]"/>
    <xsl:variable name="usual"
        select="$organisation/d:letterhead/@*[local-name() = $name]"/>
    <xsl:choose>
      <xsl:when test="$typed"><xsl:value-of select="$typed"/></xsl:when>
      <xsl:when test="$bare"/>
      <xsl:when test="$usual"><xsl:value-of select="$usual"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$default"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The usual lines, from the organisation's data. -->
  <xsl:template name="letterhead-lines">
    <xsl:param name="own"/>
    <xsl:param name="bare" select="false()"/>
    <xsl:variable name="rule">
      <xsl:call-template name="letterhead-option">
        <xsl:with-param name="own" select="$own"/>
        <xsl:with-param name="bare" select="$bare"/>
        <xsl:with-param name="name" select="'rule'"/>
        <xsl:with-param name="default" select="$letterhead-rule"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="short">
      <xsl:call-template name="letterhead-option">
        <xsl:with-param name="own" select="$own"/>
        <xsl:with-param name="name" select="'short-name'"/>
        <xsl:with-param name="default" select="'true'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="address">
      <xsl:call-template name="letterhead-option">
        <xsl:with-param name="own" select="$own"/>
        <xsl:with-param name="bare" select="$bare"/>
        <xsl:with-param name="name" select="'address'"/>
        <xsl:with-param name="default" select="'true'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="codes">
      <xsl:call-template name="letterhead-option">
        <xsl:with-param name="own" select="$own"/>
        <xsl:with-param name="bare" select="$bare"/>
        <xsl:with-param name="name" select="'codes'"/>
        <xsl:with-param name="default" select="'true'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="emblem"/>
    <xsl:apply-templates mode="letterhead" select="$organisation/d:parent-body
        [not(@foot = 'true' or @foot = '1')] | $organisation/d:place-line"/>
    <xsl:if test="$rule = 'around-name'">
      <xsl:call-template name="letterhead-rule"/>
    </xsl:if>
    <fo:block font-weight="bold" space-before="3pt">
      <xsl:apply-templates select="$organisation/d:full-name/node()"
          mode="inline"/>
    </fo:block>
    <xsl:if test="$organisation/d:short-name
        and ($short = 'true' or $short = '1')">
      <fo:block font-weight="bold">
        <xsl:text>(</xsl:text>
        <xsl:apply-templates select="$organisation/d:short-name/node()"
            mode="inline"/>
        <xsl:text>)</xsl:text>
      </fo:block>
    </xsl:if>
    <xsl:if test="$rule = 'around-name'">
      <xsl:call-template name="letterhead-rule"/>
    </xsl:if>
    <xsl:if test="$address = 'true' or $address = '1'">
      <xsl:call-template name="address-line"/>
    </xsl:if>
    <xsl:if test="$codes = 'true' or $codes = '1'">
      <xsl:call-template name="codes-line"/>
    </xsl:if>
    <xsl:if test="$rule = 'under'">
      <xsl:call-template name="letterhead-rule"/>
    </xsl:if>
  </xsl:template>

  <!-- ===== Lines ===== -->

  <xsl:template match="d:parent-body | d:place-line | d:line"
      mode="letterhead">
    <fo:block>
      <xsl:call-template name="weight"/>
      <xsl:apply-templates mode="inline"/>
    </fo:block>
  </xsl:template>
  <xsl:template match="d:parent-body[@foot = 'true' or @foot = '1']"
      mode="letterhead" priority="1"/>

  <!-- d:Weight as attributes. -->
  <xsl:template name="weight">
    <xsl:if test="starts-with(@weight, 'bold')">
      <xsl:attribute name="font-weight">bold</xsl:attribute>
    </xsl:if>
    <xsl:if test="contains(@weight, 'caps')">
      <xsl:attribute name="text-transform">uppercase</xsl:attribute>
    </xsl:if>
    <xsl:if test="@weight = 'small'">
      <xsl:attribute name="font-size">
        <xsl:value-of select="$small-size"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- The own name in the form asked for; bold unless said otherwise. -->
  <xsl:template match="d:own-name" mode="letterhead">
    <fo:block>
      <xsl:if test="not(@weight)">
        <xsl:attribute name="font-weight">bold</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="weight"/>
      <xsl:choose>
        <xsl:when test="@form = 'short'">
          <xsl:apply-templates select="$organisation/d:short-name/node()"
              mode="inline"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="$organisation/d:full-name/node()"
              mode="inline"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
    <xsl:if test="@form = 'full-short'">
      <fo:block>
        <xsl:if test="not(@weight)">
          <xsl:attribute name="font-weight">bold</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="weight"/>
        <xsl:text>(</xsl:text>
        <xsl:apply-templates select="$organisation/d:short-name/node()"
            mode="inline"/>
        <xsl:text>)</xsl:text>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:address-line" mode="letterhead">
    <xsl:call-template name="address-line"/>
  </xsl:template>
  <xsl:template match="d:codes-line" mode="letterhead">
    <xsl:call-template name="codes-line"/>
  </xsl:template>
  <xsl:template match="d:emblem-line" mode="letterhead">
    <xsl:call-template name="emblem"/>
  </xsl:template>
  <xsl:template match="d:rule" mode="letterhead">
    <xsl:call-template name="letterhead-rule">
      <xsl:with-param name="double" select="@double = 'true'
          or @double = '1'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A rule of the letterhead; a double one is thick over thin. -->
  <xsl:template name="letterhead-rule">
    <xsl:param name="double" select="false()"/>
    <fo:block line-height="1pt" font-size="1pt" space-before="3pt"
        space-after="3pt" border-before-style="solid"
        border-before-width="1pt">
      <xsl:if test="$double">
        <xsl:attribute name="border-before-width">2pt</xsl:attribute>
        <xsl:attribute name="padding-before">1.5pt</xsl:attribute>
        <xsl:attribute name="border-after-style">solid</xsl:attribute>
        <xsl:attribute name="border-after-width">0.5pt</xsl:attribute>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template name="emblem">
    <xsl:for-each select="$organisation/d:emblem">
      <fo:block space-after="3pt">
        <fo:external-graphic src="url('{@href}')" role="{@alt}"
            content-height="18mm" scaling="uniform"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- Address, telephone, mail, site: small. -->
  <xsl:template name="address-line">
    <xsl:variable name="rest" select="$organisation/d:phone
        | $organisation/d:email | $organisation/d:site"/>
    <xsl:if test="$organisation/d:address or $rest">
      <fo:block font-size="{$small-size}" space-before="3pt">
        <xsl:apply-templates select="$organisation/d:address/node()"
            mode="inline"/>
        <xsl:for-each select="$rest">
          <xsl:if test="position() &gt; 1 or $organisation/d:address">
            <xsl:text>, </xsl:text>
          </xsl:if>
          <xsl:if test="self::d:phone[not(preceding-sibling::d:phone)]">
            <xsl:text>тел.&#160;</xsl:text>
          </xsl:if>
          <xsl:if test="self::d:email[not(preceding-sibling::d:email)]">
            <xsl:text>e-&#8288;mail:&#160;</xsl:text>
          </xsl:if>
          <fo:inline keep-together.within-line="always">
            <xsl:value-of
                select="translate(normalize-space(.), ' ', '&#160;')"/>
          </fo:inline>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- ОКПО …, ОГРН …, ИНН/КПП …/…: small, in the order of the data. -->
  <xsl:template name="codes-line">
    <xsl:variable name="codes" select="$organisation/d:codes/*
        [not(self::d:kpp and ../d:inn)]"/>
    <xsl:if test="$codes">
      <fo:block font-size="{$small-size}">
        <xsl:for-each select="$codes">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <fo:inline keep-together.within-line="always">
            <xsl:call-template name="code-name"/>
            <xsl:if test="self::d:inn and ../d:kpp">/КПП</xsl:if>
            <xsl:text>&#160;</xsl:text>
            <xsl:value-of select="."/>
            <xsl:if test="self::d:inn and ../d:kpp">
              <xsl:value-of select="concat('/', ../d:kpp)"/>
            </xsl:if>
          </fo:inline>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="code-name">
    <xsl:variable name="name" select="local-name()"/>
    <xsl:choose>
      <xsl:when test="@name"><xsl:value-of select="@name"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$words/code[@name = $name]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
