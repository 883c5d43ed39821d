<?xml version="1.0" encoding="UTF-8"?>
<!--
roadmap: the roadmap's table, whatever its columns are. The content of its
cells is in roadmap-cells.xsl, what stands around it in roadmap-paper.xsl.

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

  <xsl:include href="roadmap-cells.xsl"/>
  <xsl:include href="roadmap-paper.xsl"/>

  <!-- What a row or a section may be made of, by generated id. -->
  <xsl:key name="roadmap-node" use="generate-id()"
      match="/*/d:roadmap/d:stage
      |/*/d:roadmap/d:stage/d:substage
      |/*/d:roadmap//d:activity
      |/d:roadmap/d:stage
      |/d:roadmap/d:stage/d:substage
      |/d:roadmap//d:activity
      |/*/d:orders/d:order/d:attachments//d:roadmap/d:stage
      |/*/d:orders/d:order/d:attachments//d:roadmap/d:stage/d:substage
      |/*/d:orders/d:order/d:attachments//d:roadmap//d:activity
      |/*/*/d:attachments//d:roadmap/d:stage
      |/*/*/d:attachments//d:roadmap/d:stage/d:substage
      |/*/*/d:attachments//d:roadmap//d:activity
      |/*/d:attachments//d:roadmap/d:stage
      |/*/d:attachments//d:roadmap/d:stage/d:substage
      |/*/d:attachments//d:roadmap//d:activity"/>

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
    <xsl:if test="$section-rows
        and not($row/@stage = $row/preceding-sibling::row[1]/@stage)">
      <xsl:for-each select="$roadmap">
        <xsl:call-template name="roadmap-section-row">
          <xsl:with-param name="stage"
              select="key('roadmap-node', $row/@stage)"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:variable name="next" select="$row/following-sibling::row[1]"/>
    <xsl:variable name="ends" select="not($next) or $next/@opens = 1"/>
    <fo:table-row xsl:use-attribute-sets="row" pf:keep-limit="{$limit}">
      <!-- Rows without rules between are one list, up to the limit whole;
           none of it alone. -->
      <xsl:if test="not($ends)">
        <xsl:attribute name="keep-with-next.within-page">
          <xsl:choose>
            <xsl:when test="$row/@opens = 1">always</xsl:when>
            <xsl:otherwise>1</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="not($row/@opens = 1) and $ends">
        <xsl:attribute name="keep-with-previous.within-page"
            >always</xsl:attribute>
      </xsl:if>
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
        <fo:block font-weight="bold" text-align="center" hyphenate="false">
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
        padding-left="{$cell-padding}" padding-right="{$cell-padding}"
        border-before-width.conditionality="retain"
        border-after-width.conditionality="retain"
        padding-before.conditionality="retain"
        padding-after.conditionality="retain">
      <xsl:call-template name="roadmap-edge">
        <xsl:with-param name="side" select="'before'"/>
        <xsl:with-param name="drawn" select="$top"/>
      </xsl:call-template>
      <xsl:call-template name="roadmap-edge">
        <xsl:with-param name="side" select="'after'"/>
        <xsl:with-param name="drawn" select="$bottom"/>
      </xsl:call-template>
      <xsl:if test="$cell/@span &gt; 1">
        <xsl:attribute name="number-rows-spanned">
          <xsl:value-of select="$cell/@span"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="$habit/@repeat">
        <xsl:attribute name="pf:repeat-on-break">true</xsl:attribute>
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
    <xsl:attribute name="border-{$side}-style">
      <xsl:choose>
        <xsl:when test="$drawn">solid</xsl:when>
        <xsl:otherwise>none</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
    <xsl:attribute name="border-{$side}-width">
      <xsl:choose>
        <xsl:when test="$drawn">
          <xsl:value-of select="substring-before($border, ' ')"/>
        </xsl:when>
        <xsl:otherwise>0pt</xsl:otherwise>
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
</xsl:stylesheet>
