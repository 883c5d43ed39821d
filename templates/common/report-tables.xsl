<?xml version="1.0" encoding="UTF-8"?>
<!--
report-tables: a table of the report. It is written as bare rows and cells
(<row><cell>…</cell></row>); report-table makes fo of them. The context is
d:monitoring.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">

  <!-- ===== From rows to fo ===== -->

  <!--
    $cols: <col head="" weight="" min="" align=""/>…; $rows: <row><cell
    rows="">…</cell></row>, a row with @section goes across the table, one
    with @total is bold. $notes: fo:blocks below. Without $title: no caption.
  -->
  <xsl:template name="report-table">
    <xsl:param name="title"/>
    <xsl:param name="cols"/>
    <xsl:param name="rows"/>
    <xsl:param name="notes"/>
    <!-- A table of so many rows is not split. -->
    <xsl:param name="whole" select="6"/>
    <!-- the figure drawn of the rows: see report-figures.xsl -->
    <xsl:param name="figure" select="''"/>
    <xsl:param name="instrument" select="''"/>
    <xsl:variable name="columns" select="exsl:node-set($cols)/col"/>
    <xsl:variable name="turned" select="$report-orientation = 'landscape'
        or $report-orientation = '' and @orientation = 'landscape'"/>
    <xsl:variable name="size">
      <xsl:choose>
        <xsl:when test="count($columns) &gt; 5">
          <xsl:value-of select="$dense-table-size"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$table-size"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="string($title)">
      <fo:block xsl:use-attribute-sets="requisite" space-before="8pt"
          space-after="3pt" keep-with-next.within-page="always">
        <pf:number of="table"/>
        <xsl:call-template name="glued-end">
          <xsl:with-param name="text">
            <xsl:call-template name="say">
              <xsl:with-param name="text" select="normalize-space($title)"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <fo:table xsl:use-attribute-sets="table" font-size="{$size}"
        space-after="4pt">
      <xsl:if test="count(exsl:node-set($rows)/row) &lt;= $whole">
        <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="grid-columns">
        <xsl:with-param name="cols" select="$cols"/>
        <xsl:with-param name="width" select="number(substring-before(
            concat(substring($landscape-text-width, 1, 9 * $turned),
                substring($text-width, 1, 9 * not($turned))), 'mm'))"/>
        <xsl:with-param name="size"
            select="number(substring-before($size, 'pt'))"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="$columns">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block>
                <xsl:call-template name="say">
                  <xsl:with-param name="text" select="@head"/>
                </xsl:call-template>
              </fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="exsl:node-set($rows)/row">
          <xsl:call-template name="report-row">
            <xsl:with-param name="columns" select="$columns"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <xsl:if test="exsl:node-set($notes)/*">
      <fo:block xsl:use-attribute-sets="requisite"
          font-size="{$small-size}" space-after="8pt"
          keep-with-previous.within-page="always">
        <!-- a few notes stay together, and with the table's last row -->
        <xsl:if test="count(exsl:node-set($notes)/*) &lt; 4">
          <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
        </xsl:if>
        <xsl:copy-of select="$notes"/>
      </fo:block>
    </xsl:if>
    <xsl:if test="$figure and $report-figures">
      <xsl:call-template name="report-figure">
        <xsl:with-param name="of" select="$figure"/>
        <xsl:with-param name="rows" select="exsl:node-set($rows)/row"/>
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="turned" select="$turned"/>
        <xsl:with-param name="instrument" select="$instrument"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-row">
    <xsl:param name="columns"/>
    <xsl:variable name="row" select="."/>
    <fo:table-row xsl:use-attribute-sets="row">
      <!-- two rows at least on either side of a page break -->
      <xsl:if test="@section or cell/@rows = 2
          or not(preceding-sibling::row) and following-sibling::row">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:if test="not(following-sibling::row)
          and preceding-sibling::row[2]">
        <xsl:attribute
            name="keep-with-previous.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="cell">
        <xsl:variable name="n" select="position()"/>
        <!-- what spans from above, or across, shifts the columns -->
        <xsl:variable name="place" select="$n + sum($row/@shift)"/>
        <fo:table-cell xsl:use-attribute-sets="cell">
          <xsl:if test="$columns[position() = $place]/@align
              and not($row/@section)">
            <xsl:attribute name="text-align">
              <xsl:value-of select="$columns[position() = $place]/@align"/>
            </xsl:attribute>
            <xsl:attribute name="hyphenate">false</xsl:attribute>
          </xsl:if>
          <xsl:if test="$row/@section">
            <xsl:attribute name="number-columns-spanned">
              <xsl:value-of select="count($columns)"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:if test="@across">
            <xsl:attribute name="number-columns-spanned">
              <xsl:value-of select="@across"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:if test="@rows &gt; 1">
            <xsl:attribute name="number-rows-spanned">
              <xsl:value-of select="@rows"/>
            </xsl:attribute>
            <xsl:attribute name="pf:repeat-on-break">true</xsl:attribute>
          </xsl:if>
          <fo:block>
            <xsl:if test="$row/@section or $row/@total">
              <xsl:attribute name="font-weight">bold</xsl:attribute>
            </xsl:if>
            <xsl:copy-of select="node()"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- A note under a table, a sentence. -->
  <xsl:template name="report-note">
    <xsl:param name="text"/>
    <xsl:variable name="flat" select="normalize-space($text)"/>
    <fo:block space-before="2pt">
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="concat($flat, substring('.', 1,
            number(substring($flat, string-length($flat)) != '.')))"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- ===== What several tables have in their cells ===== -->

  <!-- A part's number, or the mark of a hidden one. -->
  <xsl:template name="report-part">
    <xsl:param name="hidden"/>
    <xsl:choose>
      <xsl:when test="count(. | $hidden) = count($hidden)">*</xsl:when>
      <xsl:otherwise><xsl:value-of select="@n"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-pair-people">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="key('person', @person)"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
