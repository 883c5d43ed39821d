<?xml version="1.0" encoding="UTF-8"?>
<!--
plan: a development plan on a form (d:plan-form): the form by itself, to be
filled in by hand, or a pair's plan. A form of the dossier wins over the
typical form of the same name (templates/plans).

Notes are numbered in the order in which the printed part of the form calls
them, so that a section left out leaves no gap: the blocks are made first, with
a pf:call where a note is called, and the calls become footnotes afterwards.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:plan="urn:pisar:plan"
    xmlns:exsl="http://exslt.org/common"
    xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p plan exsl str">

  <xsl:include href="plan-head.xsl"/>
  <xsl:include href="plan-paper.xsl"/>

  <xsl:variable name="plan-own-forms" select="//d:plan-form"/>
  <xsl:variable name="plan-typical-forms"
      select="document('../plans/p-1.xml')/d:plan-form
          | document('../plans/p-2.xml')/d:plan-form
          | document('../plans/p-3.xml')/d:plan-form"/>
  <xsl:variable name="plan-words"
      select="document('plan-words.xml')/words"/>

  <!-- The form of a name: the school's own, else the typical one. -->
  <func:function name="plan:form">
    <xsl:param name="id"/>
    <xsl:variable name="own" select="$plan-own-forms[@id = $id]"/>
    <func:result select="($own
        | $plan-typical-forms[@id = $id][not($own)])[1]"/>
  </func:function>

  <!-- «1.1» and «1.1.» name the same row. -->
  <func:function name="plan:no">
    <xsl:param name="no"/>
    <xsl:variable name="length" select="string-length($no)"/>
    <func:result select="substring($no, 1,
        $length - (substring($no, $length) = '.'))"/>
  </func:function>

  <!-- The sections that are printed: those that the plan leaves out are not,
       conditional ones only if it takes them in; a blank form has them all. -->
  <func:function name="plan:sections">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:variable name="off" select="$plan/d:section-on
        [@on = 'false' or @on = '0']/@section"/>
    <xsl:variable name="on" select="$plan/d:section-on
        [@on = 'true' or @on = '1']/@section"/>
    <func:result select="$form/d:section[not(@id = $off)]
        [not($plan) or not(@conditional = 'true' or @conditional = '1')
            or @id = $on]"/>
  </func:function>

  <!-- ===== The whole plan ===== -->

  <!-- Stamps, title, head lines, table, signatures. $plan may be absent. -->
  <xsl:template name="plan-content">
    <xsl:param name="form"/>
    <xsl:param name="plan" select="/.."/>
    <xsl:param name="parent" select="false()"/>
    <xsl:variable name="blocks">
      <xsl:call-template name="plan-blocks">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="plan" select="$plan"/>
        <xsl:with-param name="parent" select="$parent"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:apply-templates select="exsl:node-set($blocks)/node()" mode="calls">
      <xsl:with-param name="form" select="$form"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="plan-blocks">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:param name="parent"/>
    <xsl:variable name="pair" select="$plan/ancestor::d:dossier
        /d:pairs/d:pair[@id = $plan/@pair]"/>
    <xsl:for-each select="$plan">
      <xsl:call-template name="plan-check">
        <xsl:with-param name="form" select="$form"/>
      </xsl:call-template>
      <xsl:call-template name="stamps">
        <xsl:with-param name="gender" select="'m'"/>
      </xsl:call-template>
    </xsl:for-each>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-after="8pt">
      <xsl:apply-templates mode="heading" select="$plan/d:title/node()
          | $form/d:title[not($plan/d:title)]/node()"/>
    </fo:block>
    <fo:block font-size="{$table-size}" space-after="8pt">
      <xsl:call-template name="plan-head">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="plan" select="$plan"/>
        <xsl:with-param name="pair" select="$pair"/>
      </xsl:call-template>
    </fo:block>
    <xsl:call-template name="plan-table">
      <xsl:with-param name="form" select="$form"/>
      <xsl:with-param name="plan" select="$plan"/>
    </xsl:call-template>
    <xsl:call-template name="plan-signatures">
      <xsl:with-param name="form" select="$form"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="pair" select="$pair"/>
      <xsl:with-param name="parent" select="$parent"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== The table ===== -->

  <xsl:template name="plan-table">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:variable name="columns" select="$form/d:columns/d:column"/>
    <xsl:variable name="size">
      <xsl:choose>
        <xsl:when test="count($columns) &gt; 6
            or $form/@orientation = 'portrait'">
          <xsl:value-of select="$dense-table-size"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$table-size"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:table xsl:use-attribute-sets="table" font-size="{$size}">
      <xsl:call-template name="plan-columns">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="size"
            select="number(substring-before($size, 'pt'))"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="$columns">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block><xsl:apply-templates mode="heading"/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="plan:sections($form, $plan)">
          <xsl:call-template name="plan-section">
            <xsl:with-param name="columns" select="$columns"/>
            <xsl:with-param name="plan" select="$plan"/>
            <xsl:with-param name="last" select="position() = last()"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="plan-columns">
    <xsl:param name="form"/>
    <xsl:param name="size"/>
    <xsl:call-template name="grid-columns">
      <xsl:with-param name="size" select="$size"/>
      <xsl:with-param name="width">
        <xsl:choose>
          <xsl:when test="$form/@orientation = 'portrait'">
            <xsl:value-of select="substring-before($text-width, 'mm')"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of
                select="substring-before($landscape-text-width, 'mm')"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="cols">
        <xsl:for-each select="$form/d:columns/d:column">
          <xsl:variable name="habit"
              select="$plan-words/column[@role = current()/@role]"/>
          <col min="{sum($habit/@min)}" head="{normalize-space(.)}">
            <xsl:attribute name="weight">
              <xsl:value-of select="@width"/>
              <xsl:if test="not(@width)">
                <xsl:value-of select="$habit/@weight"/>
                <xsl:if test="not($habit)">15</xsl:if>
              </xsl:if>
            </xsl:attribute>
          </col>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The section's name, its rows, the rows that the plan adds. -->
  <xsl:template name="plan-section">
    <xsl:param name="columns"/>
    <xsl:param name="plan"/>
    <xsl:param name="last"/>
    <xsl:variable name="section" select="."/>
    <xsl:variable name="extra"
        select="$plan/d:extra-row[@section = $section/@id]"/>
    <xsl:variable name="skipped" select="$plan/d:row
        [@skip = 'true' or @skip = '1']"/>
    <!-- an empty row gives way to the rows that the plan adds -->
    <xsl:variable name="rows" select="d:row
        [not(plan:row($skipped, @no))]
        [d:task or not($extra) or plan:row($plan/d:row, @no)]"/>
    <fo:table-row xsl:use-attribute-sets="section-row">
      <fo:table-cell xsl:use-attribute-sets="cell" font-weight="bold"
          text-align="center" hyphenate="false"
          number-columns-spanned="{count($columns)}">
        <fo:block>
          <xsl:if test="@number">
            <xsl:value-of select="concat(@number, ' ')"/>
          </xsl:if>
          <xsl:apply-templates select="d:title/node()" mode="heading"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
    <xsl:for-each select="$rows">
      <xsl:call-template name="plan-row">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="no" select="string(@no)"/>
        <xsl:with-param name="printed" select="."/>
        <xsl:with-param name="filled" select="plan:row($plan/d:row, @no)"/>
        <xsl:with-param name="last" select="$last and not($extra)
            and position() = last()"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$extra">
      <xsl:call-template name="plan-row">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="no">
          <xsl:value-of select="@no"/>
          <xsl:if test="not(@no)">
            <xsl:value-of select="plan:next-no(
                string($rows[last()]/@no), position())"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="filled" select="."/>
        <xsl:with-param name="last"
            select="$last and position() = last()"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <func:function name="plan:row">
    <xsl:param name="rows"/>
    <xsl:param name="no"/>
    <func:result select="$rows[plan:no(string(@no))
        = plan:no(string($no))]"/>
  </func:function>

  <!-- «2.5.» and 2 give «2.7.». -->
  <func:function name="plan:next-no">
    <xsl:param name="no"/>
    <xsl:param name="step"/>
    <xsl:variable name="parts" select="str:tokenize($no, '.')"/>
    <xsl:variable name="head">
      <xsl:for-each select="$parts[position() != last()]">
        <xsl:value-of select="concat(., '.')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="n" select="number($parts[last()])"/>
    <xsl:choose>
      <xsl:when test="$n = $n">
        <func:result select="concat($head, $n + $step,
            substring('.', 1, number(plan:no($no) != $no)))"/>
      </xsl:when>
      <xsl:otherwise><func:result select="''"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- $printed: the form's row; $filled: what the pair has written. -->
  <xsl:template name="plan-row">
    <xsl:param name="columns"/>
    <xsl:param name="no"/>
    <xsl:param name="printed" select="/.."/>
    <xsl:param name="filled" select="/.."/>
    <xsl:param name="last" select="false()"/>
    <fo:table-row xsl:use-attribute-sets="row" pf:keep-limit="55mm"
        height="{$blank-row-height}">
      <xsl:if test="$last">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="$columns">
        <fo:table-cell xsl:use-attribute-sets="cell">
          <xsl:attribute name="text-align">
            <xsl:choose>
              <xsl:when test="@align">
                <xsl:call-template name="align"/>
              </xsl:when>
              <xsl:when test="@role = 'number'">center</xsl:when>
              <xsl:otherwise>start</xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
          <xsl:call-template name="plan-cell">
            <xsl:with-param name="no" select="$no"/>
            <xsl:with-param name="printed" select="$printed"/>
            <xsl:with-param name="filled" select="$filled"/>
          </xsl:call-template>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="plan-cell">
    <xsl:param name="no"/>
    <xsl:param name="printed"/>
    <xsl:param name="filled"/>
    <xsl:choose>
      <xsl:when test="@role = 'number'">
        <fo:block hyphenate="false">
          <xsl:value-of select="$no"/>
        </fo:block>
      </xsl:when>
      <xsl:when test="@role = 'deadline' and $filled/d:deadline
          [not(@blank = 'true' or @blank = '1')]">
        <xsl:call-template name="deadline-cell">
          <xsl:with-param name="node" select="$filled/d:deadline"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@role = 'actual'">
        <xsl:call-template name="plan-actual">
          <xsl:with-param name="filled" select="$filled"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="name">
          <xsl:choose>
            <xsl:when test="@role = 'mark'">mentor-mark</xsl:when>
            <xsl:otherwise><xsl:value-of select="@role"/></xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:variable name="own" select="$filled/*[local-name() = $name]
            | $filled/d:value[@column = current()/@key]"/>
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="$own | (
              $printed/*[local-name() = $name]
              | $printed/d:value[@column = current()/@key])[not($own)]"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The status in the form's words, then the pair's own. -->
  <xsl:template name="plan-actual">
    <xsl:param name="filled"/>
    <xsl:variable name="status" select="$filled/@actual-status"/>
    <xsl:variable name="words" select="ancestor::d:plan-form
        /d:status-words/d:status[@code = $status]"/>
    <xsl:if test="$status">
      <fo:block>
        <xsl:apply-templates select="$words/node()" mode="inline"/>
        <xsl:if test="not($words)">
          <xsl:value-of
              select="$plan-words/status[@code = $status]"/>
        </xsl:if>
      </fo:block>
    </xsl:if>
    <xsl:if test="$filled/d:actual-note or not($status)">
      <xsl:call-template name="cell-flow">
        <xsl:with-param name="node" select="$filled/d:actual-note"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
