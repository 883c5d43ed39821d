<?xml version="1.0" encoding="UTF-8"?>
<!--
roadmap: the roadmap's table, whatever its columns are, and what stands around
it: curator, working group, target figures.

The table is made in two steps. First a grid: a row for every activity (or for
a stage or substage without any), and in every row a cell for every column,
which says where its content comes from - the activity's own fact, or that of
the nearest substage or stage that has one. Then neighbouring cells of one
source become one cell that spans their rows. With row-per="stage" (substage)
the rows of a group have no rules between them, so that it looks like one row
in which every deadline stands beside its activity.

Knows the vocabulary; where the table stands (its own paper, an attachment, a
programme) is the caller's affair.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:r="urn:pisar:roadmap"
    xmlns:exsl="http://exslt.org/common"
    xmlns:func="http://exslt.org/functions"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p r exsl set str">

  <xsl:key name="roadmap-node" match="d:stage | d:substage | d:activity"
      use="generate-id()"/>

  <!-- ===== Where a cell's content comes from ===== -->

  <!-- The nodes that get a row. -->
  <func:function name="r:leaves">
    <xsl:param name="roadmap"/>
    <xsl:variable name="shown" select="$roadmap/d:stage//d:activity
        [not($audience = 'public' and @audience = 'internal')]"/>
    <xsl:variable name="bare" select="$roadmap/d:stage
        [not(.//d:activity)][not(d:substage) or
            $roadmap/d:columns/@row-per = 'stage']
        | $roadmap/d:stage/d:substage[not(d:activity)]
            [not($roadmap/d:columns/@row-per = 'stage')]"/>
    <func:result select="$shown | $bare"/>
  </func:function>

  <!-- The node whose rows look like one row. -->
  <func:function name="r:group">
    <xsl:param name="leaf"/>
    <xsl:variable name="per"
        select="string($leaf/ancestor::d:roadmap[1]/d:columns/@row-per)"/>
    <xsl:choose>
      <xsl:when test="$per = 'stage'">
        <func:result select="$leaf/ancestor-or-self::d:stage"/>
      </xsl:when>
      <xsl:when test="$per = 'substage' and $leaf/parent::d:substage">
        <func:result select="$leaf/parent::d:substage"/>
      </xsl:when>
      <xsl:otherwise><func:result select="$leaf"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Stage as a cell or as a row; without a column for it, as a row. -->
  <func:function name="r:section-rows">
    <xsl:param name="roadmap"/>
    <func:result select="$roadmap/d:columns/@stage-view = 'section-row'
        or not($roadmap/d:columns/d:column[r:has(., 'stage')])"/>
  </func:function>

  <func:function name="r:has">
    <xsl:param name="column"/>
    <xsl:param name="role"/>
    <func:result select="contains(concat(' ',
        normalize-space($column/@role), ' '), concat(' ', $role, ' '))"/>
  </func:function>

  <func:function name="r:pattern">
    <xsl:param name="roadmap"/>
    <xsl:choose>
      <xsl:when test="$roadmap/d:columns/@number-pattern">
        <func:result
            select="string($roadmap/d:columns/@number-pattern)"/>
      </xsl:when>
      <xsl:when test="r:section-rows($roadmap)">
        <func:result select="'stage-activity'"/>
      </xsl:when>
      <xsl:otherwise><func:result select="'stage'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- activity, substage or stage that gives a role's content; may be none. -->
  <func:function name="r:source">
    <xsl:param name="leaf"/>
    <xsl:param name="role"/>
    <xsl:param name="key"/>
    <xsl:variable name="roadmap" select="$leaf/ancestor::d:roadmap[1]"/>
    <xsl:variable name="line" select="$leaf/ancestor-or-self::*
        [self::d:activity or self::d:substage or self::d:stage]"/>
    <xsl:choose>
      <xsl:when test="$role = 'number' and r:pattern($roadmap) = 'stage'
          and not($leaf/@number)">
        <func:result select="$line[self::d:stage]"/>
      </xsl:when>
      <xsl:when test="$role = 'number'">
        <func:result select="r:group($leaf)"/>
      </xsl:when>
      <xsl:when test="$role = 'stage'">
        <func:result select="$line[self::d:stage]"/>
      </xsl:when>
      <xsl:when test="$role = 'substage'
          and $roadmap/d:columns/@row-per = 'stage'">
        <func:result select="$line[self::d:stage]"/>
      </xsl:when>
      <xsl:when test="$role = 'substage'">
        <func:result select="$line[self::d:substage]"/>
      </xsl:when>
      <xsl:when test="$role = 'activity' or $role = 'fact'
          or $role = 'mark'">
        <func:result select="$leaf"/>
      </xsl:when>
      <xsl:when test="$role = 'own'">
        <func:result select="$line[d:value/@column = $key][last()]"/>
      </xsl:when>
      <xsl:when test="($role = 'deadline' or $role = 'responsible')
          and $roadmap/d:columns/@align-deadlines = 'false'
          and count(r:group($leaf) | $leaf) = 2">
        <func:result select="r:group($leaf)"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="$line[*[local-name() = $role]][last()]"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The fact itself, for the roles that have one. -->
  <func:function name="r:fact">
    <xsl:param name="source"/>
    <xsl:param name="role"/>
    <xsl:param name="key"/>
    <xsl:choose>
      <xsl:when test="$role = 'own'">
        <func:result select="$source/d:value[@column = $key]"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="$source/*[local-name() = $role]
            [local-name() != 'activity' and local-name() != 'substage']"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- ===== The grid ===== -->

  <!-- <row leaf group stage><cell key above/>…</row>… -->
  <xsl:template name="roadmap-grid">
    <xsl:param name="roadmap"/>
    <xsl:for-each select="r:leaves($roadmap)">
      <xsl:variable name="leaf" select="."/>
      <row leaf="{generate-id()}" group="{generate-id(r:group($leaf))}"
          stage="{generate-id(ancestor-or-self::d:stage)}">
        <xsl:for-each select="$roadmap/d:columns/d:column">
          <xsl:call-template name="roadmap-grid-cell">
            <xsl:with-param name="leaf" select="$leaf"/>
          </xsl:call-template>
        </xsl:for-each>
      </row>
    </xsl:for-each>
  </xsl:template>

  <!-- Cells of one key in a row below each other are one cell. -->
  <xsl:template name="roadmap-grid-cell">
    <xsl:param name="leaf"/>
    <xsl:variable name="column" select="."/>
    <xsl:variable name="sources">
      <xsl:for-each select="str:tokenize(string(@role), ' ')">
        <xsl:variable name="source"
            select="r:source($leaf, string(.), string($column/@key))"/>
        <xsl:variable name="fact"
            select="r:fact($source, string(.), string($column/@key))"/>
        <xsl:variable name="opens" select="count($source/
            descendant-or-self::*[self::d:activity][1] | $leaf) = 1
            or count($source | $leaf) = 1"/>
        <s id="{generate-id($source)}" above="{number($opens and
            boolean($fact/@as-above = 'true' or $fact/@as-above = '1'))}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="list" select="exsl:node-set($sources)/s"/>
    <cell above="{number($list/@above = 1)}">
      <xsl:attribute name="key">
        <xsl:choose>
          <xsl:when test="@merge = 'false' or @merge = '0'">
            <xsl:value-of select="generate-id($leaf)"/>
          </xsl:when>
          <xsl:when test="$list[@id != '']">
            <xsl:for-each select="$list">
              <xsl:value-of select="concat(@id, ' ')"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of
                select="concat('no ', generate-id(r:group($leaf)))"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
    </cell>
  </xsl:template>

  <!--
    The same grid with spans: <cell start="1" span="" from="row"/>, and
    <cell start="0"/> below. $cut: a stage's first row joins nothing above
    (a section row stands between); from is then the row that "as above"
    means.
  -->
  <xsl:template name="roadmap-spans">
    <xsl:param name="grid"/>
    <xsl:param name="cut"/>
    <xsl:variable name="starts">
      <xsl:for-each select="$grid/row">
        <xsl:variable name="above" select="preceding-sibling::row[1]"/>
        <xsl:variable name="whole" select="not($above)
            or ($cut and @stage != $above/@stage)"/>
        <row>
          <xsl:copy-of select="@*"/>
          <xsl:attribute name="opens">
            <xsl:value-of select="number(not($above)
                or @group != $above/@group)"/>
          </xsl:attribute>
          <xsl:for-each select="cell">
            <xsl:variable name="n" select="position()"/>
            <cell start="{number($whole or (@above = 0
                and @key != $above/cell[$n]/@key))}">
              <xsl:copy-of select="@above"/>
            </cell>
          </xsl:for-each>
        </row>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($starts)/row">
      <xsl:variable name="row" select="."/>
      <row>
        <xsl:copy-of select="@*"/>
        <xsl:for-each select="cell">
          <xsl:variable name="n" select="position()"/>
          <xsl:variable name="next" select="$row/following-sibling::row
              [cell[$n]/@start = 1][1]"/>
          <cell>
            <xsl:copy-of select="@start"/>
            <xsl:attribute name="from">
              <xsl:value-of select="1 + count(($row[current()/@above = 0]
                  | $row/preceding-sibling::row[cell[$n]/@above = 0])
                  [last()]/preceding-sibling::row)"/>
            </xsl:attribute>
            <xsl:attribute name="span">
              <xsl:value-of select="count($row/following-sibling::row) + 1
                  - count($next | $next/following-sibling::row)"/>
            </xsl:attribute>
          </cell>
        </xsl:for-each>
      </row>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== The table ===== -->

  <!-- $orientation: of the page that the table stands on. -->
  <xsl:template name="roadmap-table">
    <xsl:param name="roadmap" select="."/>
    <xsl:param name="orientation" select="'landscape'"/>
    <xsl:variable name="columns" select="$roadmap/d:columns"/>
    <xsl:variable name="section-rows" select="r:section-rows($roadmap)"/>
    <xsl:variable name="grid">
      <xsl:call-template name="roadmap-grid">
        <xsl:with-param name="roadmap" select="$roadmap"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="spans">
      <xsl:call-template name="roadmap-spans">
        <xsl:with-param name="grid" select="exsl:node-set($grid)"/>
        <xsl:with-param name="cut" select="$section-rows"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="rows" select="exsl:node-set($spans)/row"/>
    <xsl:variable name="turned" select="$orientation = 'landscape'"/>
    <xsl:variable name="size">
      <xsl:choose>
        <xsl:when test="count($columns/d:column) &gt; 5 + $turned">
          <xsl:value-of select="$dense-table-size"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$table-size"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:table xsl:use-attribute-sets="table" font-size="{$size}">
      <xsl:call-template name="roadmap-columns">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="turned" select="$turned"/>
        <xsl:with-param name="size" select="number(translate($size, 'pt', ''))"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="$columns/d:column">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block><xsl:apply-templates mode="heading"/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
        <xsl:if test="$columns/@numbers = 'true' or $columns/@numbers = '1'">
          <xsl:call-template name="column-numbers">
            <xsl:with-param name="columns" select="$columns/d:column"/>
          </xsl:call-template>
        </xsl:if>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$rows">
          <xsl:call-template name="roadmap-row">
            <xsl:with-param name="row" select="."/>
            <xsl:with-param name="rows" select="$rows"/>
            <xsl:with-param name="roadmap" select="$roadmap"/>
            <xsl:with-param name="section-rows" select="$section-rows"/>
            <xsl:with-param name="limit">
              <xsl:choose>
                <xsl:when test="$turned">55mm</xsl:when>
                <xsl:otherwise>85mm</xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Weights that a roadmap does not give. -->
  <xsl:template name="roadmap-columns">
    <xsl:param name="columns"/>
    <xsl:param name="turned"/>
    <xsl:param name="size"/>
    <xsl:call-template name="grid-columns">
      <xsl:with-param name="width" select="number(translate(
          concat(substring($landscape-text-width, 1, 9 * $turned),
              substring($text-width, 1, 9 * not($turned))), 'm', ''))"/>
      <xsl:with-param name="size" select="$size"/>
      <xsl:with-param name="cols">
        <xsl:for-each select="$columns/d:column">
          <xsl:variable name="role"
              select="substring-before(concat(@role, ' '), ' ')"/>
          <xsl:variable name="habit" select="$roadmap-habits[@role = $role]"/>
          <col>
            <xsl:attribute name="weight">
              <xsl:choose>
                <xsl:when test="@width &gt; 0">
                  <xsl:value-of select="@width"/>
                </xsl:when>
                <xsl:when test="$habit">
                  <xsl:value-of select="$habit/@weight"/>
                </xsl:when>
                <xsl:otherwise>15</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
            <xsl:attribute name="min">
              <xsl:value-of select="sum($habit/@min)"/>
            </xsl:attribute>
            <xsl:attribute name="head">
              <xsl:value-of select="normalize-space(.)"/>
            </xsl:attribute>
          </col>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!--
    A role's usual weight, least width in mm («3.10.» on one line; «2026–2030
    гг.» in deadlines), alignment; repeat: said again on the next page.
  -->
  <xsl:variable name="roadmap-habits"
      select="document('roadmap-habits.xml')/habits/habit"/>

  <!-- A row, before it the stage's section row. -->
  <xsl:template name="roadmap-row">
    <xsl:param name="row"/>
    <xsl:param name="rows"/>
    <xsl:param name="roadmap"/>
    <xsl:param name="section-rows"/>
    <xsl:param name="limit"/>
    <xsl:variable name="next" select="$row/following-sibling::row[1]"/>
    <xsl:if test="$section-rows
        and not($row/@stage = $row/preceding-sibling::row[1]/@stage)">
      <xsl:for-each select="$roadmap">
        <xsl:call-template name="roadmap-section-row">
          <xsl:with-param name="stage"
              select="key('roadmap-node', $row/@stage)"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <fo:table-row xsl:use-attribute-sets="row" pf:keep-limit="{$limit}">
      <xsl:for-each select="$row/cell">
        <xsl:variable name="n" select="position()"/>
        <xsl:if test="@start = 1">
          <xsl:variable name="last" select="$row/following-sibling::row
              [position() = current()/@span - 1]"/>
          <xsl:variable name="below"
              select="($row | $last)[last()]/following-sibling::row[1]"/>
          <xsl:call-template name="roadmap-cell">
            <xsl:with-param name="column"
                select="$roadmap/d:columns/d:column[$n]"/>
            <xsl:with-param name="cell" select="."/>
            <xsl:with-param name="top" select="$row/@opens = 1"/>
            <xsl:with-param name="bottom"
                select="not($below) or $below/@opens = 1"/>
            <xsl:with-param name="leaf-id"
                select="$rows[position() = current()/@from]/@leaf"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- The stage's name across the table; said again on a new page. -->
  <xsl:template name="roadmap-section-row">
    <xsl:param name="stage"/>
    <fo:table-row xsl:use-attribute-sets="section-row"
        pf:repeat-on-break="true">
      <fo:table-cell xsl:use-attribute-sets="cell"
          number-columns-spanned="{count(d:columns/d:column)}">
        <fo:block font-weight="bold" hyphenate="false">
          <xsl:variable name="number">
            <xsl:call-template name="roadmap-stage-number">
              <xsl:with-param name="stage" select="$stage"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:if test="string($number)
              and (r:pattern(.) = 'stage' or r:pattern(.) = 'stage-activity'
                  or $stage/@number)">
            <xsl:value-of select="concat($number, '&#160;')"/>
          </xsl:if>
          <xsl:call-template name="flow-inline">
            <xsl:with-param name="node" select="$stage/d:name"/>
          </xsl:call-template>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="roadmap-cell">
    <xsl:param name="column"/>
    <xsl:param name="cell"/>
    <xsl:param name="top"/>
    <xsl:param name="bottom"/>
    <xsl:param name="leaf-id"/>
    <xsl:variable name="habit" select="$roadmap-habits
        [@role = substring-before(concat($column/@role, ' '), ' ')]"/>
    <fo:table-cell border-left="{$border}" border-right="{$border}"
        padding-left="{$cell-padding}" padding-right="{$cell-padding}">
      <xsl:call-template name="roadmap-edge">
        <xsl:with-param name="side" select="'top'"/>
        <xsl:with-param name="drawn" select="$top"/>
      </xsl:call-template>
      <xsl:call-template name="roadmap-edge">
        <xsl:with-param name="side" select="'bottom'"/>
        <xsl:with-param name="drawn" select="$bottom"/>
      </xsl:call-template>
      <xsl:if test="$cell/@span &gt; 1">
        <xsl:attribute name="number-rows-spanned">
          <xsl:value-of select="$cell/@span"/>
        </xsl:attribute>
        <xsl:if test="$habit/@repeat">
          <xsl:attribute name="pf:repeat-on-break">true</xsl:attribute>
        </xsl:if>
      </xsl:if>
      <fo:block>
        <xsl:attribute name="text-align">
          <xsl:choose>
            <xsl:when test="$column/@align">
              <xsl:call-template name="align">
                <xsl:with-param name="align" select="$column/@align"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:when test="$habit/@align">
              <xsl:value-of select="$habit/@align"/>
            </xsl:when>
            <xsl:otherwise>start</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:for-each select="$column">
          <xsl:call-template name="roadmap-cell-content">
            <xsl:with-param name="column" select="$column"/>
            <xsl:with-param name="leaf"
                select="key('roadmap-node', $leaf-id)"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- Between the rows of one group there is neither rule nor room. -->
  <xsl:template name="roadmap-edge">
    <xsl:param name="side"/>
    <xsl:param name="drawn"/>
    <xsl:attribute name="border-{$side}">
      <xsl:choose>
        <xsl:when test="$drawn"><xsl:value-of select="$border"/></xsl:when>
        <xsl:otherwise>none</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
    <xsl:attribute name="padding-{$side}">
      <xsl:choose>
        <xsl:when test="$drawn">
          <xsl:value-of select="$cell-padding"/>
        </xsl:when>
        <xsl:otherwise>0.3mm</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <!-- ===== The content of a cell ===== -->

  <!-- One block for every role of the column that has something to say. -->
  <xsl:template name="roadmap-cell-content">
    <xsl:param name="column"/>
    <xsl:param name="leaf"/>
    <xsl:variable name="key" select="string($column/@key)"/>
    <xsl:for-each select="str:tokenize(string($column/@role), ' ')">
      <xsl:variable name="role" select="string(.)"/>
      <xsl:variable name="source" select="r:source($leaf, $role, $key)"/>
      <xsl:for-each select="$leaf">
        <xsl:choose>
          <xsl:when test="$role = 'number'">
            <xsl:call-template name="roadmap-number">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'stage'">
            <xsl:call-template name="cell-flow">
              <xsl:with-param name="node" select="$source/d:name"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'substage'">
            <xsl:call-template name="roadmap-substages">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'activity'">
            <xsl:call-template name="roadmap-activity"/>
          </xsl:when>
          <xsl:when test="$role = 'deadline'">
            <xsl:call-template name="roadmap-deadlines">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'responsible'">
            <xsl:call-template name="roadmap-people">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'fact'">
            <xsl:call-template name="roadmap-fact"/>
          </xsl:when>
          <xsl:when test="$role = 'mark'">
            <xsl:call-template name="roadmap-room"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="roadmap-text">
              <xsl:with-param name="fact"
                  select="r:fact($source, $role, $key)"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- Room to write by hand. -->
  <xsl:template name="roadmap-room">
    <fo:block-container height="{$blank-cell-height}">
      <fo:block/>
    </fo:block-container>
  </xsl:template>

  <!-- d:TextCell -->
  <xsl:template name="roadmap-text">
    <xsl:param name="fact"/>
    <xsl:choose>
      <xsl:when test="$fact/@blank = 'true' or $fact/@blank = '1'">
        <xsl:call-template name="roadmap-room"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$fact">
          <xsl:call-template name="cell-flow">
            <xsl:with-param name="node" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A row's number: typed, or by the pattern. -->
  <xsl:template name="roadmap-number">
    <xsl:param name="source"/>
    <xsl:variable name="roadmap" select="$source/ancestor::d:roadmap[1]"/>
    <xsl:variable name="pattern" select="r:pattern($roadmap)"/>
    <xsl:variable name="no" select="$source/@unnumbered = 'true'
        or $source/@unnumbered = '1'"/>
    <xsl:choose>
      <xsl:when test="$source/@number">
        <xsl:value-of select="$source/@number"/>
      </xsl:when>
      <xsl:when test="$no or $pattern = 'none'"/>
      <xsl:when test="$source/self::d:stage and $pattern != 'continuous'">
        <xsl:call-template name="roadmap-stage-number">
          <xsl:with-param name="stage" select="$source"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="stage"
            select="$source/ancestor-or-self::d:stage"/>
        <xsl:variable name="before" select="r:groups($roadmap)
            [not(@unnumbered = 'true' or @unnumbered = '1')]
            [$pattern = 'continuous' or count(ancestor::d:stage | $stage) = 1]
            [count(. | $source/preceding::*) = count($source/preceding::*)]"/>
        <xsl:if test="$pattern = 'stage-activity'">
          <xsl:call-template name="roadmap-stage-number">
            <xsl:with-param name="stage" select="$stage"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:value-of select="concat(count($before) + 1, '.')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The nodes that are numbered as rows. -->
  <func:function name="r:groups">
    <xsl:param name="roadmap"/>
    <xsl:variable name="per" select="string($roadmap/d:columns/@row-per)"/>
    <xsl:variable name="leaves" select="r:leaves($roadmap)"/>
    <xsl:choose>
      <xsl:when test="$per = 'stage'">
        <func:result select="$roadmap/d:stage"/>
      </xsl:when>
      <xsl:when test="$per = 'substage'">
        <func:result select="$leaves[not(parent::d:substage)]
            | $leaves/parent::d:substage"/>
      </xsl:when>
      <xsl:otherwise><func:result select="$leaves"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- «3.», typed or counted; nothing for a stage without a number. -->
  <xsl:template name="roadmap-stage-number">
    <xsl:param name="stage"/>
    <xsl:choose>
      <xsl:when test="$stage/@number">
        <xsl:value-of select="$stage/@number"/>
      </xsl:when>
      <xsl:when test="$stage/@unnumbered = 'true'
          or $stage/@unnumbered = '1'"/>
      <xsl:otherwise>
        <xsl:value-of select="concat(1 + count($stage/preceding-sibling::
            d:stage[not(@unnumbered = 'true' or @unnumbered = '1')]), '.')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A substage's name; in a row for the whole stage all their names. -->
  <xsl:template name="roadmap-substages">
    <xsl:param name="source"/>
    <xsl:choose>
      <xsl:when test="$source/self::d:stage">
        <xsl:for-each select="$source/d:substage[d:name]">
          <xsl:call-template name="roadmap-item">
            <xsl:with-param name="kind"
                select="string(../../d:columns/@substage-list)"/>
            <xsl:with-param name="n" select="position()"/>
            <xsl:with-param name="of" select="last()"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="$source/d:name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!--
    The activity in its cell. What has no column of its own is not lost: the
    substage's name stands before its first activity, the content below.
  -->
  <xsl:template name="roadmap-activity">
    <xsl:variable name="leaf" select="."/>
    <xsl:variable name="roadmap" select="ancestor::d:roadmap[1]"/>
    <xsl:variable name="columns" select="$roadmap/d:columns"/>
    <xsl:variable name="group" select="r:group($leaf)"/>
    <xsl:variable name="parts" select="r:leaves($roadmap)
        [generate-id(r:group(.)) = generate-id($group)]"/>
    <xsl:if test="not($columns/d:column[r:has(., 'substage')])
        and ancestor-or-self::d:substage/d:name
        and (self::d:substage or not(preceding-sibling::d:activity))">
      <fo:block font-style="italic" keep-with-next.within-page="always">
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="ancestor-or-self::d:substage/d:name"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <xsl:if test="self::d:activity">
      <xsl:choose>
        <xsl:when test="count($parts) &gt; 1
            or (count($group | $leaf) = 2 and $columns/@activity-list)">
          <xsl:call-template name="roadmap-item">
            <xsl:with-param name="kind"
                select="string($columns/@activity-list)"/>
            <xsl:with-param name="n" select="1 + count($parts
                [not(@unnumbered = 'true' or @unnumbered = '1')]
                [following::d:activity
                    [generate-id() = generate-id($leaf)]])"/>
            <xsl:with-param name="of" select="count($parts)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="cell-flow">
            <xsl:with-param name="node" select="d:name"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="d:content
          and not($columns/d:column[r:has(., 'content')])">
        <fo:block>
          <xsl:call-template name="cell-flow">
            <xsl:with-param name="node" select="d:content"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- An activity or substage as a line of a list in its cell. -->
  <xsl:template name="roadmap-item">
    <xsl:param name="kind"/>
    <xsl:param name="n"/>
    <xsl:param name="of"/>
    <xsl:variable name="mark">
      <xsl:choose>
        <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
        <xsl:when test="@unnumbered = 'true' or @unnumbered = '1'"/>
        <xsl:when test="not(string($kind)) and $of &lt; 2"/>
        <xsl:when test="not(string($kind))">
          <xsl:value-of select="concat($n, '.')"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="marker">
            <xsl:with-param name="kind" select="$kind"/>
            <xsl:with-param name="n" select="$n"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string($mark)">
        <fo:list-block provisional-label-separation="1mm"
            provisional-distance-between-starts="{5 + 2 * ($of &gt; 9
                and contains($kind, 'decimal') or $of &gt; 9
                and not(string($kind)))}mm">
          <fo:list-item>
            <fo:list-item-label end-indent="label-end()">
              <fo:block><xsl:value-of select="$mark"/></fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block>
                <xsl:call-template name="cell-flow">
                  <xsl:with-param name="node" select="d:name"/>
                </xsl:call-template>
              </fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </fo:list-block>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="d:name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The source's deadline; a group's also those of its activities. -->
  <xsl:template name="roadmap-deadlines">
    <xsl:param name="source"/>
    <xsl:variable name="own" select="$source/d:deadline"/>
    <xsl:variable name="deadlines" select="$own
        | r:inherited($source, 'deadline')[not($own)]
        | $source//d:activity/d:deadline[not($source/self::d:activity)]
            [$source/ancestor::d:roadmap[1]/d:columns
                /@align-deadlines = 'false']"/>
    <xsl:for-each select="$deadlines">
      <xsl:choose>
        <xsl:when test="@blank = 'true' or @blank = '1'">
          <xsl:call-template name="roadmap-room"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="deadline-cell"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- A deadline in a narrow cell: the year may go to the next line. -->
  <xsl:template name="deadline-cell">
    <xsl:param name="node" select="."/>
    <xsl:variable name="terms">
      <xsl:call-template name="deadline">
        <xsl:with-param name="node" select="$node"/>
        <xsl:with-param name="form" select="'numeric'"/>
      </xsl:call-template>
    </xsl:variable>
    <fo:block hyphenate="false">
      <xsl:apply-templates select="exsl:node-set($terms)/node()"
          mode="loose"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="*" mode="loose">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="loose"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="text()" mode="loose">
    <xsl:value-of select="str:replace(string(.), '&#160;20', ' 20')"/>
  </xsl:template>

  <!-- What the nearest node around the source says. -->
  <func:function name="r:inherited">
    <xsl:param name="source"/>
    <xsl:param name="role"/>
    <func:result select="$source/ancestor::*[self::d:substage
        or self::d:stage][*[local-name() = $role]][1]
        /*[local-name() = $role]"/>
  </func:function>

  <!-- Roles in one line; as soon as a person is named, one to a line. -->
  <xsl:template name="roadmap-people">
    <xsl:param name="source"/>
    <xsl:variable name="people" select="$source/d:responsible
        | r:inherited($source, 'responsible')[not($source/d:responsible)]"/>
    <xsl:choose>
      <xsl:when test="$people[@person or @form or @with-position]
          and not($audience = 'public')">
        <xsl:for-each select="$people">
          <fo:block>
            <xsl:call-template name="roadmap-who"/>
            <xsl:if test="position() != last()">;</xsl:if>
          </fo:block>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$people">
          <xsl:call-template name="roadmap-who"/>
          <xsl:if test="position() != last()">, </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- In a public copy a person is named by the post. -->
  <xsl:template name="roadmap-who">
    <xsl:variable name="post"
        select="key('person', @person)/d:position[1]"/>
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="$audience = 'public' and $post">
            <xsl:call-template name="in-case">
              <xsl:with-param name="node" select="$post"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="responsible"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What was done, when the monitoring knows it; else room to write. -->
  <xsl:template name="roadmap-fact">
    <xsl:variable name="execution"
        select="//d:monitoring/d:execution[@activity = current()/@id]"/>
    <xsl:choose>
      <xsl:when test="$execution/d:fact">
        <xsl:for-each select="$execution/d:fact">
          <xsl:call-template name="deadline-cell"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="roadmap-room"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Around the table ===== -->

  <!--
    Everything below the title: curator, working group, text, table, target
    figures, text, signatures.
  -->
  <xsl:template name="roadmap-content">
    <xsl:param name="orientation" select="'landscape'"/>
    <xsl:if test="d:curator">
      <fo:block xsl:use-attribute-sets="requisite" space-after="6pt">
        <xsl:text>Куратор программы наставничества: </xsl:text>
        <xsl:for-each select="d:curator">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="roadmap-who"/>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="d:working-group" mode="roadmap"/>
    <xsl:apply-templates select="d:before/*" mode="block"/>
    <fo:block space-before="6pt" space-after="6pt" text-indent="0mm">
      <xsl:call-template name="roadmap-table">
        <xsl:with-param name="orientation" select="$orientation"/>
      </xsl:call-template>
    </fo:block>
    <xsl:apply-templates select="d:targets" mode="roadmap"/>
    <xsl:apply-templates select="d:after/*" mode="block"/>
    <xsl:call-template name="stamps">
      <xsl:with-param name="place" select="'end'"/>
    </xsl:call-template>
    <xsl:call-template name="signatures"/>
  </xsl:template>

  <!-- The group: its own members, or those of the team that it names. -->
  <xsl:template match="d:working-group" mode="roadmap">
    <xsl:variable name="team" select="key('team', @team)"/>
    <xsl:variable name="own" select="d:leader | d:secretary | d:member"/>
    <xsl:variable name="members" select="$own
        | ($team/d:leader | $team/d:secretary | $team/d:member)[not($own)]"/>
    <fo:block xsl:use-attribute-sets="requisite" space-after="3pt"
        keep-with-next.within-page="always">
      <xsl:choose>
        <xsl:when test="d:name | $team/d:name">
          <xsl:variable name="name">
            <xsl:call-template name="nominative">
              <xsl:with-param name="node"
                  select="(d:name | $team/d:name[not($own)])[1]"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:call-template name="say">
            <xsl:with-param name="text"
                select="p:capitalize(string($name))"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>Рабочая группа</xsl:otherwise>
      </xsl:choose>
      <xsl:text>:</xsl:text>
    </fo:block>
    <fo:block xsl:use-attribute-sets="requisite" space-after="6pt">
      <xsl:for-each select="$members">
        <fo:block>
          <xsl:variable name="who">
            <xsl:call-template name="roadmap-who"/>
          </xsl:variable>
          <xsl:value-of select="$who"/>
          <xsl:choose>
            <xsl:when test="@duty">
              <xsl:value-of select="concat('&#160;– ', @duty)"/>
            </xsl:when>
            <xsl:when test="self::d:leader">&#160;– руководитель</xsl:when>
            <xsl:when test="self::d:secretary">&#160;– секретарь</xsl:when>
          </xsl:choose>
          <xsl:choose>
            <xsl:when test="position() != last()">;</xsl:when>
            <xsl:when test="substring($who, string-length($who)) != '.'
                or @duty or self::d:leader or self::d:secretary"
                >.</xsl:when>
          </xsl:choose>
        </fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- Target figures: a group to a row, a year to a column. -->
  <xsl:template match="d:targets" mode="roadmap">
    <xsl:variable name="groups" select="d:group"/>
    <xsl:variable name="years">
      <xsl:for-each select="set:distinct(d:group/d:target/@year)">
        <xsl:sort select="." data-type="number"/>
        <year n="{.}"/>
      </xsl:for-each>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-before="{$requisite-space}" space-after="6pt">
      <xsl:apply-templates select="d:title/node()" mode="heading"/>
      <xsl:if test="not(d:title)">Целевые показатели</xsl:if>
    </fo:block>
    <xsl:if test="d:intro">
      <fo:block xsl:use-attribute-sets="paragraph" space-after="4pt"
          keep-with-next.within-page="always">
        <xsl:apply-templates select="d:intro/node()" mode="inline"/>
      </fo:block>
    </xsl:if>
    <fo:table xsl:use-attribute-sets="table" space-after="8pt">
      <fo:table-column column-width="proportional-column-width(3)"/>
      <xsl:for-each select="exsl:node-set($years)/year">
        <fo:table-column column-width="proportional-column-width(1)"/>
      </xsl:for-each>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always"
            keep-with-next.within-page="always">
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>Показатель</fo:block>
          </fo:table-cell>
          <xsl:for-each select="exsl:node-set($years)/year">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block><xsl:value-of select="@n"/>&#160;г.</fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$groups">
          <xsl:variable name="group" select="."/>
          <fo:table-row xsl:use-attribute-sets="row">
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block>
                <xsl:apply-templates select="d:name/node()" mode="inline"/>
              </fo:block>
            </fo:table-cell>
            <xsl:for-each select="exsl:node-set($years)/year">
              <fo:table-cell xsl:use-attribute-sets="cell">
                <fo:block text-align="center" hyphenate="false">
                  <xsl:call-template name="roadmap-target">
                    <xsl:with-param name="group" select="$group"/>
                    <xsl:with-param name="year" select="@n"/>
                  </xsl:call-template>
                </fo:block>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- «не менее 40 %»; no target for the year: a dash. -->
  <xsl:template name="roadmap-target">
    <xsl:param name="group"/>
    <xsl:param name="year"/>
    <xsl:variable name="value"
        select="$group/d:target[@year = $year]/@value"/>
    <xsl:choose>
      <xsl:when test="$value">
        <xsl:if test="$group/@at-least = 'true' or $group/@at-least = '1'">
          <xsl:text>не менее </xsl:text>
        </xsl:if>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:value-of select="translate($value, '.', ',')"/>
            <xsl:text>&#160;</xsl:text>
            <xsl:value-of select="$group/@unit"/>
            <xsl:if test="not($group/@unit)">%</xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== The roadmap as a paper of its own ===== -->

  <xsl:template name="roadmap-paper">
    <xsl:param name="roadmap" select="p:subject()"/>
    <xsl:variable name="orientation">
      <xsl:value-of select="$roadmap/@orientation"/>
      <xsl:if test="not($roadmap/@orientation)">landscape</xsl:if>
    </xsl:variable>
    <xsl:for-each select="$roadmap">
      <xsl:call-template name="page-root">
        <xsl:with-param name="title">
          <xsl:variable name="title">
            <xsl:apply-templates select="d:title/node()" mode="plain"/>
          </xsl:variable>
          <xsl:value-of select="normalize-space($title)"/>
        </xsl:with-param>
        <xsl:with-param name="parts">
          <xsl:call-template name="page-part">
            <xsl:with-param name="orientation"
                select="string($orientation)"/>
            <xsl:with-param name="first" select="true()"/>
            <xsl:with-param name="content">
              <xsl:call-template name="document-head"/>
              <xsl:call-template name="roadmap-content">
                <xsl:with-param name="orientation"
                    select="string($orientation)"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Inside other papers ===== -->

  <!-- A roadmap as an attachment, or inserted into another paper. -->
  <xsl:template match="d:roadmap" mode="block">
    <xsl:param name="orientation">
      <xsl:value-of select="(parent::d:attachment/@orientation
          | @orientation[not(../parent::d:attachment/@orientation)])[1]"/>
    </xsl:param>
    <xsl:variable name="way">
      <xsl:value-of select="$orientation"/>
      <xsl:if test="not(string($orientation))">landscape</xsl:if>
    </xsl:variable>
    <pf:turn orientation="{$way}">
      <xsl:call-template name="document-head">
        <xsl:with-param name="attached" select="true()"/>
      </xsl:call-template>
      <xsl:call-template name="roadmap-content">
        <xsl:with-param name="orientation" select="string($way)"/>
      </xsl:call-template>
    </pf:turn>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'roadmap']" mode="block">
    <xsl:variable name="roadmap" select="key('roadmap', @roadmap)
        | $dossier/d:roadmap[not(current()/@roadmap)][1]"/>
    <xsl:apply-templates select="$roadmap" mode="block">
      <xsl:with-param name="orientation">
        <xsl:choose>
          <xsl:when test="@orientation">
            <xsl:value-of select="@orientation"/>
          </xsl:when>
          <xsl:when test="parent::d:attachment/@orientation">
            <xsl:value-of select="../@orientation"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="$roadmap/@orientation"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'targets']" mode="block">
    <xsl:variable name="roadmap" select="key('roadmap', @roadmap)
        | $dossier/d:roadmap[not(current()/@roadmap)][1]"/>
    <xsl:apply-templates select="$roadmap/d:targets" mode="roadmap"/>
  </xsl:template>
</xsl:stylesheet>
