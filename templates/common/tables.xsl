<?xml version="1.0" encoding="UTF-8"?>
<!--
tables: d:table, and the attribute sets that every table of every paper
uses. Header cells are centred and not hyphenated and are repeated on each
page; borders of half a point are all drawn, at page breaks too.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="d p exsl str">

  <xsl:attribute-set name="table">
    <xsl:attribute name="table-layout">fixed</xsl:attribute>
    <xsl:attribute name="width">100%</xsl:attribute>
    <xsl:attribute name="border-collapse">collapse</xsl:attribute>
    <xsl:attribute name="border">
      <xsl:value-of select="$border"/>
    </xsl:attribute>
    <xsl:attribute name="font-size">
      <xsl:value-of select="$table-size"/>
    </xsl:attribute>
    <xsl:attribute name="line-height">
      <xsl:value-of select="$table-line-height"/>
    </xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="text-indent">0mm</xsl:attribute>
    <xsl:attribute name="hyphenate">
      <xsl:value-of select="$hyphenate"/>
    </xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="cell">
    <xsl:attribute name="border">
      <xsl:value-of select="$border"/>
    </xsl:attribute>
    <!-- a part of a property is said beside the rest of it: not every
         formatter takes the rest from the shorthand -->
    <xsl:attribute name="border-before-width">
      <xsl:value-of select="substring-before($border, ' ')"/>
    </xsl:attribute>
    <xsl:attribute name="border-after-width">
      <xsl:value-of select="substring-before($border, ' ')"/>
    </xsl:attribute>
    <xsl:attribute name="border-before-width.conditionality">retain</xsl:attribute>
    <xsl:attribute name="border-after-width.conditionality">retain</xsl:attribute>
    <xsl:attribute name="padding">
      <xsl:value-of select="$cell-padding"/>
    </xsl:attribute>
    <xsl:attribute name="padding-before">
      <xsl:value-of select="$cell-padding"/>
    </xsl:attribute>
    <xsl:attribute name="padding-after">
      <xsl:value-of select="$cell-padding"/>
    </xsl:attribute>
    <xsl:attribute name="padding-before.conditionality">retain</xsl:attribute>
    <xsl:attribute name="padding-after.conditionality">retain</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="head-cell" use-attribute-sets="cell">
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="display-align">center</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
  </xsl:attribute-set>

  <!-- A row is kept whole unless it is taller than a third of a page. -->
  <xsl:attribute-set name="row">
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
    <xsl:attribute name="pf:keep-limit">80mm</xsl:attribute>
  </xsl:attribute-set>

  <!-- A row across the whole table; stays with the row after it. -->
  <xsl:attribute-set name="section-row">
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <!-- ===== d:table ===== -->

  <xsl:template match="d:table" mode="block">
    <xsl:choose>
      <xsl:when test="@orientation">
        <pf:turn orientation="{@orientation}">
          <xsl:call-template name="table"/>
        </pf:turn>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="table"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="d:table" mode="cell">
    <xsl:call-template name="table-grid"/>
  </xsl:template>

  <xsl:template name="table">
    <xsl:if test="d:caption">
      <xsl:call-template name="table-title">
        <xsl:with-param name="title">
          <xsl:apply-templates select="d:caption/node()" mode="heading"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <fo:block space-before="4pt" space-after="8pt" text-indent="0mm">
      <xsl:call-template name="table-grid"/>
    </fo:block>
  </xsl:template>

  <!-- «Таблица 1 – …» above the table, at the left; stays with it. -->
  <xsl:template name="table-title">
    <xsl:param name="title"/>
    <xsl:variable name="number">
      <xsl:call-template name="table-number"/>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="requisite" space-before="6pt"
        space-after="3pt" keep-with-next.within-page="always"
        keep-together.within-page="always">
      <xsl:if test="@id">
        <xsl:attribute name="id">
          <xsl:call-template name="anchor"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="string($number)">
        <xsl:value-of select="concat($words/say[@id = 'table'],
            '&#160;', $number, '&#160;– ')"/>
      </xsl:if>
      <xsl:variable name="own" select="exsl:node-set($title)"/>
      <xsl:choose>
        <xsl:when test="$own/*"><xsl:copy-of select="$title"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="glued-end">
            <xsl:with-param name="text" select="string($title)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- The last three words stay in one line: none stands alone below. -->
  <xsl:template name="glued-end">
    <xsl:param name="text"/>
    <xsl:for-each select="str:tokenize($text, ' ')">
      <xsl:if test="position() &gt; 1">
        <xsl:value-of select="substring(' &#160;', 1 + (position() + 1
            &gt;= last() and last() &gt; 5), 1)"/>
      </xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <!-- The number of a titled table, when its paper has more than one. -->
  <xsl:template name="table-number">
    <xsl:variable name="paper" select="ancestor::*[contains($paper-names,
        concat('|', local-name(), '|'))][1]"/>
    <xsl:variable name="all" select="$paper//d:table[d:caption]
        | $paper//d:insert[contains($titled-inserts,
            concat('|', @what, '|'))]"/>
    <xsl:variable name="own" select="$all[count($paper | ancestor::*
        [contains($paper-names, concat('|', local-name(), '|'))][1]) = 1]"/>
    <xsl:if test="count($own) &gt; 1">
      <xsl:variable name="this" select="generate-id()"/>
      <xsl:for-each select="$own">
        <xsl:if test="generate-id() = $this">
          <xsl:value-of select="position()"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- What has tables, sections and notes of its own, by name. -->
  <xsl:variable name="paper-names" select="concat('|order|regulation',
      '|document|programme|contest|monitoring|roadmap|')"/>

  <!-- Inserts that print a table with a title of words.xml. -->
  <xsl:variable name="titled-inserts">
    <xsl:text>|</xsl:text>
    <xsl:for-each select="$words/table">
      <xsl:value-of select="concat(@what, '|')"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template name="table-grid">
    <xsl:variable name="table" select="."/>
    <fo:table xsl:use-attribute-sets="table">
      <xsl:if test="count(d:column) &gt; 6">
        <xsl:attribute name="font-size">
          <xsl:value-of select="$dense-table-size"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:for-each select="d:column">
        <xsl:call-template name="table-column">
          <xsl:with-param name="weight" select="@width"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="d:head or @numbers = 'true' or @numbers = '1'">
        <fo:table-header>
          <xsl:for-each select="d:head/d:tr">
            <fo:table-row keep-together.within-page="always">
              <xsl:for-each select="d:td">
                <xsl:call-template name="table-head-cell"/>
              </xsl:for-each>
            </fo:table-row>
          </xsl:for-each>
          <xsl:if test="@numbers = 'true' or @numbers = '1'">
            <xsl:call-template name="column-numbers">
              <xsl:with-param name="columns" select="d:column"/>
            </xsl:call-template>
          </xsl:if>
        </fo:table-header>
      </xsl:if>
      <fo:table-body>
        <xsl:for-each select="d:tr | d:section-row">
          <xsl:choose>
            <xsl:when test="self::d:section-row">
              <xsl:call-template name="table-section-row">
                <xsl:with-param name="columns"
                    select="count($table/d:column)"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise><xsl:call-template name="table-row"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A column of a weight; all weights absent: equal columns. -->
  <xsl:template name="table-column">
    <xsl:param name="weight"/>
    <fo:table-column>
      <xsl:attribute name="column-width">
        <xsl:text>proportional-column-width(</xsl:text>
        <xsl:value-of select="$weight"/>
        <xsl:if test="not(string($weight))">1</xsl:if>
        <xsl:text>)</xsl:text>
      </xsl:attribute>
    </fo:table-column>
  </xsl:template>

  <!-- The row of column numbers under the head. -->
  <xsl:template name="column-numbers">
    <xsl:param name="columns"/>
    <fo:table-row keep-together.within-page="always">
      <xsl:for-each select="$columns">
        <fo:table-cell xsl:use-attribute-sets="head-cell"
            font-weight="normal" padding-before="0.3mm"
            padding-after="0.3mm">
          <fo:block><xsl:value-of select="position()"/></fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="table-head-cell">
    <fo:table-cell xsl:use-attribute-sets="head-cell">
      <xsl:call-template name="spans"/>
      <fo:block><xsl:apply-templates mode="heading"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- A header cell of bare words. -->
  <xsl:template name="sign-head">
    <xsl:param name="text"/>
    <fo:table-cell xsl:use-attribute-sets="head-cell">
      <fo:block><xsl:value-of select="p:nbsp($text)"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="spans">
    <xsl:if test="@colspan &gt; 1">
      <xsl:attribute name="number-columns-spanned">
        <xsl:value-of select="@colspan"/>
      </xsl:attribute>
    </xsl:if>
    <xsl:if test="@rowspan &gt; 1">
      <xsl:attribute name="number-rows-spanned">
        <xsl:value-of select="@rowspan"/>
      </xsl:attribute>
      <xsl:attribute name="pf:repeat-on-break">true</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="table-section-row">
    <xsl:param name="columns"/>
    <fo:table-row xsl:use-attribute-sets="section-row"
        pf:repeat-on-break="true">
      <fo:table-cell xsl:use-attribute-sets="cell" font-weight="bold"
          text-align="center" hyphenate="false"
          number-columns-spanned="{$columns}">
        <fo:block>
          <xsl:if test="@number">
            <xsl:value-of select="concat(@number, '&#160;')"/>
          </xsl:if>
          <xsl:apply-templates mode="heading"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="table-row">
    <fo:table-row xsl:use-attribute-sets="row">
      <xsl:for-each select="d:td">
        <xsl:call-template name="table-cell"/>
      </xsl:for-each>
      <xsl:if test="not(d:td)">
        <fo:table-cell xsl:use-attribute-sets="cell"><fo:block/></fo:table-cell>
      </xsl:if>
    </fo:table-row>
  </xsl:template>

  <!-- Numbers, dates and № are centred; an empty cell has room to write. -->
  <xsl:template name="table-cell">
    <xsl:variable name="place" select="1 + count(preceding-sibling::d:td)
        - count(preceding-sibling::d:td[@colspan])
        + sum(preceding-sibling::d:td/@colspan)"/>
    <xsl:variable name="column"
        select="ancestor::d:table[1]/d:column[position() = $place]"/>
    <xsl:variable name="bare" select="normalize-space(.)"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:call-template name="spans"/>
      <xsl:choose>
        <xsl:when test="@align">
          <xsl:attribute name="text-align">
            <xsl:call-template name="align"/>
          </xsl:attribute>
        </xsl:when>
        <xsl:when test="$column/@align">
          <xsl:attribute name="text-align">
            <xsl:call-template name="align">
              <xsl:with-param name="align" select="$column/@align"/>
            </xsl:call-template>
          </xsl:attribute>
        </xsl:when>
        <xsl:when test="string($bare)
            and translate($bare, '0123456789.,–-−%  ', '') = ''">
          <xsl:attribute name="text-align">center</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:if test="not(string($bare)) and not(*)">
        <xsl:attribute name="height">
          <xsl:value-of select="$blank-cell-height"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="cell-flow"/>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
