<?xml version="1.0" encoding="UTF-8"?>
<!--
registers: the bases B-1 … B-6 and the lists of people that orders approve.
A register is a table of columns that are data: the typical ones lie in
templates/registers, a register of the dossier brings its own columns, title
and words. What a column holds is said by its field: register-cells.xsl.

Knows where the rows come from; knows nothing of single papers.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:reg="urn:pisar:register"
    xmlns:exsl="http://exslt.org/common"
    xmlns:func="http://exslt.org/functions"
    xmlns:set="http://exslt.org/sets"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p reg exsl set">

  <xsl:include href="register-cells.xsl"/>

  <!-- The typical registers of a kind: «B-1» lies in registers/b-1.xml. -->
  <func:function name="reg:typical">
    <xsl:param name="code"/>
    <func:result select="document(concat('../registers/', p:lower($code),
        '.xml'))/d:registers/d:register"/>
  </func:function>

  <!-- The words at a column's head; those of a college know groups only. -->
  <func:function name="reg:head">
    <xsl:param name="column"/>
    <xsl:variable name="class">
      <xsl:call-template name="class-word"/>
    </xsl:variable>
    <xsl:variable name="groups" select="$column/@groups[$class = 'группа']"/>
    <func:result select="$groups | $column/node()[not($groups)]"/>
  </func:function>
  <xsl:template match="d:column/@groups" mode="heading">
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="."/>
    </xsl:call-template>
  </xsl:template>

  <!-- Whose register it is: said by itself, else by the typical one. -->
  <func:function name="reg:of">
    <xsl:param name="register"/>
    <xsl:choose>
      <xsl:when test="$register/@of">
        <func:result select="string($register/@of)"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result
            select="string(reg:typical(string($register/@code))/@of)"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- ===== Rows ===== -->

  <!-- People, pairs, practices, rows that schools report: as in the data. -->
  <func:function name="reg:rows">
    <xsl:param name="of"/>
    <xsl:variable name="people" select="$dossier/d:people/d:person"/>
    <xsl:variable name="schools" select="$dossier/d:schools/d:school"/>
    <xsl:variable name="mentors"
        select="$people[d:mentor-record or d:role = 'mentor']"/>
    <xsl:choose>
      <xsl:when test="$of = 'mentees'">
        <func:result select="$people[d:mentee-record]"/>
      </xsl:when>
      <xsl:when test="$of = 'wishes'">
        <func:result select="$people[d:mentee-record/d:request]"/>
      </xsl:when>
      <xsl:when test="$of = 'mentors'">
        <func:result select="$mentors[not($audience = 'public')
            or @id = $nameable/@id]"/>
      </xsl:when>
      <xsl:when test="$of = 'teacher-mentors'">
        <func:result select="$mentors[d:position]
            [not(@contour = 'external')]
            | $schools/d:row[@kind = 'mentor-teacher']"/>
      </xsl:when>
      <xsl:when test="$of = 'pupil-mentors'">
        <func:result select="$mentors[d:class-or-group][not(d:position)]
            | $schools/d:row[@kind = 'mentor-pupil']"/>
      </xsl:when>
      <xsl:when test="$of = 'curators'">
        <func:result select="$people[d:role = 'curator']
            | $schools/d:row[@kind = 'curator']"/>
      </xsl:when>
      <xsl:when test="$of = 'pairs'">
        <func:result select="$dossier/d:pairs/d:pair"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="$dossier/d:monitoring/d:practice
            [not($audience = 'public') or @audience = 'public']"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Where a person belongs: the school that reports it, words, a partner,
       else the own organisation. -->
  <func:function name="reg:school">
    <xsl:param name="person"/>
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="$person/parent::d:school">
          <xsl:call-template name="short-name">
            <xsl:with-param name="node" select="$person/../d:short-name"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$person/d:workplace">
          <xsl:call-template name="person-workplace">
            <xsl:with-param name="person" select="$person"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="organisation-name"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <func:result select="string($name)"/>
  </func:function>

  <!-- A column that may be left out is, while no row has anything in it. -->
  <func:function name="reg:printed">
    <xsl:param name="column"/>
    <xsl:param name="entries"/>
    <xsl:variable name="cells">
      <xsl:if test="$column/@optional = 'true' or $column/@optional = '1'">
        <xsl:value-of select="$entries/d:value[@column = $column/@key]"/>
        <xsl:for-each select="reg:rows(reg:of($column/ancestor::d:register))">
          <xsl:apply-templates select="$column" mode="register">
            <xsl:with-param name="row" select="reg:row(.)"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </xsl:if>
    </xsl:variable>
    <func:result select="not($column/@optional = 'true'
        or $column/@optional = '1') or normalize-space($cells) != ''"/>
  </func:function>

  <!-- What a school reports, with the person that it names. -->
  <func:function name="reg:row">
    <xsl:param name="row"/>
    <func:result select="$row | $dossier/d:people/d:person
        [@id = $row[self::d:row][not(d:name)]/@person]"/>
  </func:function>

  <!-- ===== The table ===== -->

  <!--
    $register: columns, @of, entries. $width in mm, $size such as «9pt».
    $blank: as many empty rows instead of the data's.
  -->
  <xsl:template name="register-table">
    <xsl:param name="register"/>
    <xsl:param name="entries" select="/.."/>
    <xsl:param name="width"/>
    <xsl:param name="size"/>
    <xsl:param name="blank" select="0"/>
    <xsl:variable name="columns" select="$register/d:columns/d:column
        [$blank &gt; 0 or reg:printed(., $entries)]"/>
    <fo:table xsl:use-attribute-sets="table" font-size="{$size}">
      <xsl:call-template name="register-columns">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="size" select="$size"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="$columns">
            <fo:table-cell xsl:use-attribute-sets="head-cell"
                padding-start="{$register-padding}"
                padding-end="{$register-padding}">
              <!-- nine points are wide enough for plain letters only -->
              <xsl:if test="$size = $caption-size">
                <xsl:attribute name="font-weight">normal</xsl:attribute>
              </xsl:if>
              <fo:block><xsl:apply-templates select="reg:head(.)"
                  mode="heading"/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:choose>
          <xsl:when test="$blank &gt; 0">
            <xsl:call-template name="register-blank-rows">
              <xsl:with-param name="columns" select="$columns"/>
              <xsl:with-param name="left" select="$blank"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="register-rows">
              <xsl:with-param name="register" select="$register"/>
              <xsl:with-param name="columns" select="$columns"/>
              <xsl:with-param name="entries" select="$entries"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The type of a register as wide as a page: the more columns, the smaller. -->
  <xsl:template name="register-size">
    <xsl:param name="register"/>
    <xsl:param name="upright" select="false()"/>
    <xsl:choose>
      <xsl:when test="count($register/d:columns/d:column) &gt; 9">
        <xsl:value-of select="$caption-size"/>
      </xsl:when>
      <xsl:when test="$upright"><xsl:value-of select="$table-size"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$dense-table-size"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Cells of small type stand closer. -->
  <xsl:variable name="register-padding" select="'1mm'"/>

  <xsl:template name="register-columns">
    <xsl:param name="columns"/>
    <xsl:param name="width"/>
    <xsl:param name="size"/>
    <xsl:call-template name="grid-narrow-columns">
      <xsl:with-param name="size"
          select="number(substring-before($size, 'pt'))"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="padding" select="2.3"/>
      <xsl:with-param name="letter"
          select="0.52 + 0.06 * ($size != $caption-size)"/>
      <xsl:with-param name="cols">
        <xsl:for-each select="$columns">
          <col min="{sum(@min)}" weight="{sum(@width) + 15 * not(@width)}">
            <xsl:attribute name="head">
              <xsl:for-each select="reg:head(.)">
                <xsl:value-of select="normalize-space(.)"/>
              </xsl:for-each>
            </xsl:attribute>
          </col>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- All rows of the data, or school after school. -->
  <xsl:template name="register-rows">
    <xsl:param name="register"/>
    <xsl:param name="columns"/>
    <xsl:param name="entries"/>
    <xsl:variable name="rows" select="reg:rows(reg:of($register))"/>
    <xsl:choose>
      <xsl:when test="not($rows)">
        <xsl:call-template name="register-blank-rows">
          <xsl:with-param name="columns" select="$columns"/>
          <xsl:with-param name="left" select="1"/>
          <xsl:with-param name="words" select="'–'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$register/@by-school = 'true'
          or $register/@by-school = '1'">
        <xsl:call-template name="register-schools">
          <xsl:with-param name="columns" select="$columns"/>
          <xsl:with-param name="entries" select="$entries"/>
          <xsl:with-param name="rows" select="$rows"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$rows">
          <xsl:call-template name="register-row">
            <xsl:with-param name="columns" select="$columns"/>
            <xsl:with-param name="entries" select="$entries"/>
            <xsl:with-param name="n" select="position()"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A section row for every organisation, in the order of its people. -->
  <xsl:template name="register-schools">
    <xsl:param name="columns"/>
    <xsl:param name="entries"/>
    <xsl:param name="rows"/>
    <xsl:variable name="named">
      <xsl:for-each select="$rows">
        <row at="{position()}" school="{reg:school(.)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="list" select="exsl:node-set($named)/row"/>
    <xsl:for-each select="$list[not(@school
        = preceding-sibling::row/@school)]">
      <xsl:variable name="before" select="count($list[@school
          = current()/preceding-sibling::row/@school])"/>
      <xsl:variable name="here" select="$list[@school = current()/@school]/@at"/>
      <fo:table-row xsl:use-attribute-sets="section-row">
        <fo:table-cell xsl:use-attribute-sets="cell" font-weight="bold"
            hyphenate="false" number-columns-spanned="{count($columns)}">
          <fo:block>
            <xsl:call-template name="say">
              <xsl:with-param name="text" select="@school"/>
            </xsl:call-template>
          </fo:block>
        </fo:table-cell>
      </fo:table-row>
      <xsl:for-each select="$rows[position() = $here]">
        <xsl:call-template name="register-row">
          <xsl:with-param name="columns" select="$columns"/>
          <xsl:with-param name="entries" select="$entries"/>
          <xsl:with-param name="n" select="$before + position()"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- One row: a person, a pair, a practice, what a school reports. It is
       never split. -->
  <xsl:template name="register-row">
    <xsl:param name="columns"/>
    <xsl:param name="entries"/>
    <xsl:param name="n"/>
    <xsl:variable name="row" select="reg:row(.)"/>
    <fo:table-row keep-together.within-page="always"
        height="{$blank-row-height}">
      <xsl:for-each select="$columns">
        <xsl:variable name="own" select="$entries[@person = $row/@id
            or @pair = $row/@id]/d:value[@column = current()/@key]"/>
        <fo:table-cell xsl:use-attribute-sets="cell"
            padding-start="{$register-padding}"
            padding-end="{$register-padding}">
          <xsl:if test="@align">
            <xsl:attribute name="text-align">
              <xsl:call-template name="align"/>
            </xsl:attribute>
          </xsl:if>
          <!-- of an empty cell too -->
          <fo:block>
            <xsl:choose>
              <xsl:when test="$own">
                <xsl:apply-templates select="$own/node()" mode="inline"/>
              </xsl:when>
              <xsl:otherwise>
                <xsl:apply-templates select="." mode="register">
                  <xsl:with-param name="row" select="$row"/>
                  <xsl:with-param name="n" select="$n"/>
                </xsl:apply-templates>
              </xsl:otherwise>
            </xsl:choose>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- Rows to be filled in by hand. -->
  <xsl:template name="register-blank-rows">
    <xsl:param name="columns"/>
    <xsl:param name="left"/>
    <xsl:param name="n" select="1"/>
    <xsl:param name="words"/>
    <xsl:if test="$left &gt; 0">
      <fo:table-row keep-together.within-page="always"
          height="{$blank-row-height}">
        <xsl:for-each select="$columns">
          <fo:table-cell xsl:use-attribute-sets="cell" text-align="center"
              display-align="center">
            <fo:block>
              <xsl:choose>
                <xsl:when test="$words">
                  <xsl:value-of select="$words"/>
                </xsl:when>
                <xsl:when test="@field = 'number'">
                  <xsl:value-of select="$n"/>
                </xsl:when>
              </xsl:choose>
            </fo:block>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
      <xsl:call-template name="register-blank-rows">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="left" select="$left - 1"/>
        <xsl:with-param name="n" select="$n + 1"/>
        <xsl:with-param name="words" select="$words"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Inside orders ===== -->

  <!-- For the public the mentors who may be named, with post and subject. -->
  <xsl:template match="d:insert[@what = 'mentors-register'
      or @what = 'mentees-register']" mode="block">
    <xsl:call-template name="register-table">
      <xsl:with-param name="register" select="reg:typical(concat(@what,
          substring('-public', 1, 9 * ($audience = 'public'))))"/>
      <xsl:with-param name="width"
          select="substring-before($text-width, 'mm')"/>
      <xsl:with-param name="size" select="$table-size"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
