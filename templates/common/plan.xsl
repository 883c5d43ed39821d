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

  <!-- ===== Head lines ===== -->

  <!-- Labels in one column, as wide as the longest, values on rules. -->
  <xsl:template name="plan-head">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="lines" select="$form/d:head-line"/>
    <xsl:variable name="longest">
      <xsl:for-each select="$lines[@role != 'form' and @role != 'period']">
        <xsl:sort select="string-length(normalize-space(.))"
            data-type="number" order="descending"/>
        <n n="{string-length(normalize-space(.))}"/>
      </xsl:for-each>
    </xsl:variable>
    <!-- a letter is about half an em wide; 12 pt is 4.23 mm -->
    <xsl:variable name="chars"
        select="sum(exsl:node-set($longest)/n[1]/@n)"/>
    <xsl:variable name="width" select="30 + ($chars * 2.2 &gt; 30)
        * ($chars * 2.2 - 30) - ($chars * 2.2 &gt; 110)
        * ($chars * 2.2 - 110)"/>
    <xsl:for-each select="$lines">
      <xsl:choose>
        <xsl:when test="@role = 'form'">
          <xsl:call-template name="plan-head-form">
            <xsl:with-param name="form" select="$form"/>
            <xsl:with-param name="plan" select="$plan"/>
            <xsl:with-param name="pair" select="$pair"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="@role = 'period'">
          <xsl:call-template name="plan-head-period">
            <xsl:with-param name="plan" select="$plan"/>
            <xsl:with-param name="pair" select="$pair"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="plan-head-line">
            <xsl:with-param name="width" select="$width"/>
            <xsl:with-param name="people" select="plan:people($plan, $pair,
                string(@role))"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:apply-templates select="$plan/d:head-fields/d:field" mode="plan"/>
  </xsl:template>

  <xsl:template match="d:field" mode="plan">
    <xsl:call-template name="field"/>
  </xsl:template>

  <!-- The persons of a role: those that the plan names, else the pair's. -->
  <func:function name="plan:people">
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:param name="role"/>
    <xsl:variable name="own"
        select="$plan/*[local-name() = $role]/@person"/>
    <xsl:variable name="ids" select="$own
        | $pair/*[local-name() = $role][not($own)]/@person"/>
    <func:result select="$plan/ancestor::d:dossier/d:people
        /d:person[($role = 'mentor' or $role = 'mentee') and @id = $ids]"/>
  </func:function>

  <!-- «Форма наставничества: «ученик – ученик». Ролевая модель: «…».» -->
  <xsl:template name="plan-head-form">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="programme-form"
        select="$pair/ancestor::d:dossier/d:programme/d:forms/d:form
            [@id = $pair/@mentoring-form]"/>
    <xsl:variable name="programme-model"
        select="$pair/ancestor::d:dossier/d:programme/d:forms/d:form
            /d:role-model[@id = $pair/@role-model]"/>
    <xsl:variable name="names" select="($plan/d:form-name
        | $pair/d:form-name | $programme-form/d:name)"/>
    <fo:block xsl:use-attribute-sets="requisite" space-after="4pt">
      <fo:inline font-weight="bold">
        <xsl:apply-templates mode="inline"/>
        <xsl:text>:</xsl:text>
      </fo:inline>
      <xsl:text> </xsl:text>
      <xsl:call-template name="plan-quoted">
        <xsl:with-param name="node" select="($plan/d:form-name
            | ($pair/d:form-name | $programme-form/d:name
                [not($pair/d:form-name)])[not($plan/d:form-name)]
            | $form/d:form-name[not($names)])[1]"/>
      </xsl:call-template>
      <xsl:variable name="models" select="$plan/d:role-model
          | ($pair/d:role-model-name | $programme-model/d:name
              [not($pair/d:role-model-name)])[not($plan/d:role-model)]"/>
      <xsl:variable name="printed"
          select="$models | $form/d:role-model[not($models)]"/>
      <xsl:if test="$printed">
        <xsl:text>. </xsl:text>
        <fo:inline font-weight="bold">
          <xsl:value-of select="$plan-words/say[@id = 'role-model']"/>
        </fo:inline>
        <xsl:text> </xsl:text>
        <xsl:for-each select="$printed">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:call-template name="plan-quoted">
            <xsl:with-param name="node" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:if>
      <xsl:text>.</xsl:text>
    </fo:block>
  </xsl:template>

  <!-- Words in « », unless they bring their own. -->
  <xsl:template name="plan-quoted">
    <xsl:param name="node"/>
    <xsl:variable name="bare"
        select="not(contains(normalize-space($node), '«'))"/>
    <xsl:if test="$bare">«</xsl:if>
    <xsl:apply-templates select="$node/node()[not(self::d:case)]"
        mode="inline"/>
    <xsl:if test="$bare">»</xsl:if>
  </xsl:template>

  <!-- «Срок осуществления плана: с … по …», or room for both dates. -->
  <xsl:template name="plan-head-period">
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="start" select="($plan/@start
        | $pair/@start[not($plan/@start)])"/>
    <xsl:variable name="end" select="($plan/@end
        | $pair/@end[not($plan/@end)])"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="4pt">
      <xsl:apply-templates mode="inline"/>
      <xsl:text>: </xsl:text>
      <xsl:choose>
        <xsl:when test="$start and $end">
          <xsl:call-template name="date-span">
            <xsl:with-param name="from" select="$start"/>
            <xsl:with-param name="to" select="$end"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>с&#160;</xsl:text>
          <xsl:call-template name="date-blank"/>
          <xsl:text> по&#160;</xsl:text>
          <xsl:call-template name="date-blank"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- Label at the left; at the right a rule for every person, or one. -->
  <xsl:template name="plan-head-line">
    <xsl:param name="width"/>
    <xsl:param name="people"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        keep-together.within-page="always" space-before="2pt">
      <fo:table-column column-width="{format-number($width, '0.0')}mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <fo:block xsl:use-attribute-sets="requisite">
              <xsl:apply-templates mode="inline"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell padding-start="2mm">
            <xsl:for-each select="$people">
              <fo:block xsl:use-attribute-sets="requisite"
                  border-bottom="{$border}">
                <xsl:call-template name="plan-person"/>
              </fo:block>
            </xsl:for-each>
            <xsl:if test="not($people)">
              <fo:block xsl:use-attribute-sets="requisite"
                  text-align-last="justify">
                <xsl:call-template name="rule-fill"/>
              </fo:block>
            </xsl:if>
            <fo:block font-size="{$caption-size}" line-height="1.15"
                text-align="center" hyphenate="false">
              <xsl:call-template name="say">
                <xsl:with-param name="text" select="@caption"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A pupil with the class, anyone else with the post and workplace. -->
  <xsl:template name="plan-person">
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:call-template name="person-with">
          <xsl:with-param name="person" select="."/>
          <xsl:with-param name="form" select="'full'"/>
          <xsl:with-param name="class" select="not(d:position)"/>
        </xsl:call-template>
        <xsl:if test="d:workplace[normalize-space(.) != '']">
          <xsl:text>, </xsl:text>
          <xsl:value-of select="normalize-space(d:workplace)"/>
        </xsl:if>
      </xsl:with-param>
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
        height="{$blank-cell-height}">
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

  <!-- ===== Signatures ===== -->

  <!-- The mentor at the left, the mentee (and the parent) at the right. -->
  <xsl:template name="plan-signatures">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:param name="parent"/>
    <xsl:variable name="all" select="$form/d:signature"/>
    <xsl:variable name="second"
        select="$all[@role = 'mentee' or @role = 'representative']"/>
    <xsl:variable name="first"
        select="$all[not(@role = 'mentee' or @role = 'representative')]"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-before="14pt" keep-together.within-page="always"
        keep-with-previous.within-page="always" font-size="{$table-size}">
      <fo:table-column column-width="proportional-column-width(10)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(10)"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell>
            <xsl:for-each select="$first">
              <xsl:call-template name="plan-signature">
                <xsl:with-param name="plan" select="$plan"/>
                <xsl:with-param name="pair" select="$pair"/>
              </xsl:call-template>
            </xsl:for-each>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell><fo:block/></fo:table-cell>
          <fo:table-cell>
            <xsl:for-each select="$second">
              <xsl:call-template name="plan-signature">
                <xsl:with-param name="plan" select="$plan"/>
                <xsl:with-param name="pair" select="$pair"/>
              </xsl:call-template>
            </xsl:for-each>
            <xsl:if test="$parent and not($all/@role = 'representative')">
              <xsl:call-template name="plan-sign-line">
                <xsl:with-param name="label"
                    select="$plan-words/say[@id = 'parent']"/>
                <xsl:with-param name="dated" select="true()"/>
                <xsl:with-param name="date" select="$plan/d:signed
                    [@role = 'representative']/@date"/>
              </xsl:call-template>
            </xsl:if>
            <fo:block/>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A line for everyone of the role: a group has several mentees. -->
  <xsl:template name="plan-signature">
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="people"
        select="plan:people($plan, $pair, string(@role))"/>
    <xsl:variable name="date"
        select="$plan/d:signed[@role = current()/@role]/@date"/>
    <xsl:variable name="dated" select="boolean($date or d:date
        or @date-blank = 'true' or @date-blank = '1')"/>
    <xsl:variable name="signature" select="."/>
    <xsl:for-each select="$people">
      <xsl:call-template name="plan-sign-line">
        <xsl:with-param name="label" select="$signature/d:label"/>
        <xsl:with-param name="name">
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="."/>
            <xsl:with-param name="form" select="$signature-name-form"/>
          </xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="dated" select="$dated"/>
        <xsl:with-param name="date" select="$date"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not($people)">
      <xsl:call-template name="plan-sign-line">
        <xsl:with-param name="label" select="d:label"/>
        <xsl:with-param name="name" select="string(d:name)"/>
        <xsl:with-param name="dated" select="$dated"/>
        <xsl:with-param name="date" select="$date"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Label, rule, name; the date below. -->
  <xsl:template name="plan-sign-line">
    <xsl:param name="label"/>
    <xsl:param name="name" select="''"/>
    <xsl:param name="dated"/>
    <xsl:param name="date"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="8pt"
        text-align-last="justify">
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="normalize-space($label)"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
      <xsl:call-template name="rule-fill"/>
      <xsl:if test="string($name)">
        <xsl:value-of select="concat(' ', $name)"/>
      </xsl:if>
    </fo:block>
    <xsl:if test="$dated">
      <fo:block xsl:use-attribute-sets="requisite" space-before="4pt">
        <xsl:choose>
          <xsl:when test="$date">
            <xsl:call-template name="date-text">
              <xsl:with-param name="value" select="string($date)"/>
              <xsl:with-param name="form" select="$text-date-form"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="date-blank"/></xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- ===== Notes ===== -->

  <!-- A call, to be numbered when the whole plan is there. -->
  <xsl:template match="d:plan-form//d:note-ref" mode="inline" priority="2">
    <pf:call ref="{@ref}"/>
  </xsl:template>

  <xsl:template match="node()" mode="calls">
    <xsl:param name="form"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="calls">
        <xsl:with-param name="form" select="$form"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- A note written in the pair's own words takes its place in the order. -->
  <xsl:template match="fo:footnote" mode="calls">
    <xsl:variable name="number">
      <xsl:call-template name="plan-note-number"/>
    </xsl:variable>
    <fo:footnote>
      <xsl:call-template name="plan-note-mark">
        <xsl:with-param name="number" select="$number"/>
      </xsl:call-template>
      <fo:footnote-body>
        <fo:block>
          <xsl:copy-of select="fo:footnote-body/fo:block/@*"/>
          <xsl:call-template name="plan-note-mark">
            <xsl:with-param name="number" select="$number"/>
            <xsl:with-param name="once" select="false()"/>
          </xsl:call-template>
          <xsl:copy-of select="fo:footnote-body/fo:block
              /node()[position() &gt; 1]"/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <!-- The first call brings the note, later ones only its mark. -->
  <xsl:template match="pf:call" mode="calls">
    <xsl:param name="form"/>
    <xsl:variable name="first"
        select="(preceding::pf:call | .)[@ref = current()/@ref][1]"/>
    <xsl:variable name="note" select="$form//d:note[@id = current()/@ref]"/>
    <xsl:variable name="number">
      <xsl:for-each select="$first">
        <xsl:call-template name="plan-note-number"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="generate-id($first) != generate-id()">
        <xsl:call-template name="plan-note-mark">
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:footnote>
          <xsl:call-template name="plan-note-mark">
            <xsl:with-param name="number" select="$number"/>
          </xsl:call-template>
          <fo:footnote-body>
            <fo:block font-size="{$note-size}" line-height="1.15"
                text-indent="0mm" start-indent="0mm" end-indent="0mm"
                text-align="justify" font-weight="normal"
                font-style="normal" space-after="2pt" hyphenate="true">
              <xsl:call-template name="plan-note-mark">
                <xsl:with-param name="number" select="$number"/>
                <xsl:with-param name="once" select="false()"/>
              </xsl:call-template>
              <xsl:text>&#160;</xsl:text>
              <xsl:apply-templates select="$note/node()" mode="inline"/>
            </fo:block>
          </fo:footnote-body>
        </fo:footnote>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="plan-note-number">
    <xsl:value-of select="1 + count(preceding::fo:footnote)
        + count(preceding::pf:call[not(@ref = preceding::pf:call/@ref)])"/>
  </xsl:template>

  <xsl:template name="plan-note-mark">
    <xsl:param name="number"/>
    <xsl:param name="once" select="true()"/>
    <fo:inline baseline-shift="super" font-size="70%">
      <xsl:if test="$once">
        <xsl:attribute name="pf:once">true</xsl:attribute>
      </xsl:if>
      <xsl:value-of select="$number"/>
    </fo:inline>
  </xsl:template>

  <!-- ===== The plan as a paper of its own ===== -->

  <!-- The subject is a pair's plan; without one, the empty form $code. -->
  <xsl:template name="plan-paper">
    <xsl:param name="code"/>
    <xsl:param name="parent" select="'no'"/>
    <xsl:variable name="plan" select="p:subject()[self::d:plan]"/>
    <xsl:variable name="id" select="string($plan/@plan-form)"/>
    <xsl:variable name="own" select="$plan-own-forms[@code = $code]
        | $plan-own-forms[@id = p:lower($code)]"/>
    <xsl:variable name="typical"
        select="$plan-typical-forms[@code = $code]"/>
    <xsl:variable name="form" select="(plan:form($id)
        | ($own | $typical[not($own)])[not(plan:form($id))])[1]"/>
    <xsl:if test="$plan and not(plan:form($id))">
      <xsl:message>
        <xsl:text>форма плана «</xsl:text>
        <xsl:value-of select="$id"/>
        <xsl:text>» не найдена; взята форма </xsl:text>
        <xsl:value-of select="$code"/>
      </xsl:message>
    </xsl:if>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:variable name="title">
          <xsl:apply-templates mode="plain" select="$form/d:title/node()"/>
        </xsl:variable>
        <xsl:value-of select="normalize-space($title)"/>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:call-template name="page-part">
          <xsl:with-param name="orientation">
            <xsl:value-of select="$form/@orientation"/>
            <xsl:if test="not($form/@orientation)">landscape</xsl:if>
          </xsl:with-param>
          <xsl:with-param name="first" select="true()"/>
          <xsl:with-param name="content">
            <xsl:call-template name="plan-content">
              <xsl:with-param name="form" select="$form"/>
              <xsl:with-param name="plan" select="$plan"/>
              <xsl:with-param name="parent" select="$parent = 'yes'"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== Inside other papers ===== -->

  <xsl:template match="d:plan-form" mode="block">
    <xsl:if test="d:collection-title
        and not(preceding-sibling::d:plan-form)">
      <fo:block xsl:use-attribute-sets="heading" text-align="center"
          space-after="8pt">
        <xsl:apply-templates select="d:collection-title/node()"
            mode="heading"/>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="plan-turned">
      <xsl:with-param name="form" select="."/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'plan-form']" mode="block">
    <xsl:variable name="form" select="plan:form(string(@plan-form))"/>
    <xsl:call-template name="plan-turned">
      <xsl:with-param name="form" select="$form"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'plan']" mode="block">
    <xsl:for-each select="$dossier/d:plans/d:plan[@pair = current()/@pair]">
      <xsl:call-template name="plan-turned">
        <xsl:with-param name="form"
            select="plan:form(string(@plan-form))"/>
        <xsl:with-param name="plan" select="."/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="plan-turned">
    <xsl:param name="form"/>
    <xsl:param name="plan" select="/.."/>
    <pf:turn orientation="landscape">
      <xsl:if test="$form/@orientation = 'portrait'">
        <xsl:attribute name="orientation">portrait</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="plan-content">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="plan" select="$plan"/>
      </xsl:call-template>
    </pf:turn>
  </xsl:template>
</xsl:stylesheet>
