<?xml version="1.0" encoding="UTF-8"?>
<!--
programme-tables: the tables that a text takes from the programme's data by
<insert what="…"/>. Title and columns are those of words.xml (table), unless
the data name the columns; the rows are here.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p exsl">

  <!-- ===== Any of these tables ===== -->

  <!--
    Title, header, $rows (fo:table-row). $form: whose name the title takes;
    $columns: <column width="" align="" group="">words</column>.
  -->
  <xsl:template name="data-table">
    <xsl:param name="rows"/>
    <xsl:param name="form" select="/.."/>
    <xsl:param name="columns"
        select="$words/table[@what = current()/@what]/column"/>
    <xsl:choose>
      <xsl:when test="exsl:node-set($rows)/*">
        <xsl:call-template name="insert-turned">
          <xsl:with-param name="content">
            <xsl:call-template name="data-table-title">
              <xsl:with-param name="form" select="$form"/>
            </xsl:call-template>
            <fo:block space-before="4pt" space-after="8pt"
                text-indent="0mm">
              <xsl:call-template name="data-table-grid">
                <xsl:with-param name="rows" select="$rows"/>
                <xsl:with-param name="columns" select="$columns"/>
              </xsl:call-template>
            </fo:block>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:warn(., concat('для вставки «', @what,
            '» в программе нет данных'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- On pages of its own, when the insert says which way they lie. -->
  <xsl:template name="insert-turned">
    <xsl:param name="content"/>
    <xsl:choose>
      <xsl:when test="@orientation">
        <pf:turn orientation="{@orientation}">
          <xsl:copy-of select="$content"/>
        </pf:turn>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- landscape, or portrait: how the page lies that the insert is on. -->
  <xsl:template name="insert-way">
    <xsl:variable name="said"
        select="(ancestor-or-self::*[@orientation])[last()]/@orientation"/>
    <xsl:value-of select="$said"/>
    <xsl:if test="not($said)">portrait</xsl:if>
  </xsl:template>

  <!-- The insert's own title, else that of words.xml; the form's name is not
       broken, so that no word of it stands alone in a line. -->
  <xsl:template name="data-table-title">
    <xsl:param name="form" select="/.."/>
    <xsl:variable name="whose">
      <xsl:call-template name="form-quoted">
        <xsl:with-param name="form" select="$form"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="table-title">
      <xsl:with-param name="title">
        <xsl:choose>
          <xsl:when test="d:title">
            <xsl:apply-templates select="d:title/node()" mode="heading"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="say">
              <xsl:with-param name="text">
                <xsl:call-template name="fill">
                  <xsl:with-param name="text" select="string(
                      $words/table[@what = current()/@what]/@title)"/>
                  <xsl:with-param name="key" select="'form'"/>
                  <xsl:with-param name="value"
                      select="translate($whose, ' ', '&#160;')"/>
                </xsl:call-template>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «ученик – ученик». -->
  <xsl:template name="form-quoted">
    <xsl:param name="form"/>
    <xsl:text>«</xsl:text>
    <xsl:call-template name="nominative">
      <xsl:with-param name="node" select="$form/d:name"/>
    </xsl:call-template>
    <xsl:text>»</xsl:text>
  </xsl:template>

  <xsl:template name="data-table-grid">
    <xsl:param name="rows"/>
    <xsl:param name="columns"/>
    <xsl:variable name="way">
      <xsl:call-template name="insert-way"/>
    </xsl:variable>
    <xsl:variable name="turned" select="$way = 'landscape'"/>
    <xsl:variable name="size">
      <xsl:choose>
        <xsl:when test="count($columns) &gt; 5 + $turned">
          <xsl:value-of select="$dense-table-size"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$table-size"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:table xsl:use-attribute-sets="table" font-size="{$size}">
      <xsl:call-template name="grid-columns">
        <xsl:with-param name="width" select="number(translate(concat(
            substring($landscape-text-width, 1, 9 * $turned),
            substring($text-width, 1, 9 * not($turned))), 'm', ''))"/>
        <xsl:with-param name="size"
            select="number(translate($size, 'pt', ''))"/>
        <xsl:with-param name="cols">
          <xsl:for-each select="$columns">
            <col weight="{@width}" head="{normalize-space(.)}"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <fo:table-header>
        <xsl:call-template name="data-table-head">
          <xsl:with-param name="columns" select="$columns"/>
        </xsl:call-template>
      </fo:table-header>
      <fo:table-body>
        <xsl:copy-of select="$rows"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- One row, or two when columns have a common head. -->
  <xsl:template name="data-table-head">
    <xsl:param name="columns"/>
    <xsl:variable name="grouped" select="boolean($columns/@group)"/>
    <fo:table-row keep-together.within-page="always">
      <xsl:for-each select="$columns">
        <xsl:variable name="same" select="@group
            and preceding-sibling::column[1]/@group = @group"/>
        <xsl:if test="not($same)">
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <xsl:if test="@group and following-sibling::column
                /@group = @group">
              <xsl:attribute name="number-columns-spanned">
                <xsl:value-of select="count((. | following-sibling::column)
                    [@group = current()/@group])"/>
              </xsl:attribute>
            </xsl:if>
            <xsl:if test="$grouped and not(@group)">
              <xsl:attribute name="number-rows-spanned">2</xsl:attribute>
            </xsl:if>
            <fo:block>
              <xsl:call-template name="say">
                <xsl:with-param name="text"
                    select="(@group | self::*[not(@group)])[1]"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
        </xsl:if>
      </xsl:for-each>
    </fo:table-row>
    <xsl:if test="$grouped">
      <fo:table-row keep-together.within-page="always">
        <xsl:for-each select="$columns[@group]">
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>
              <xsl:call-template name="say">
                <xsl:with-param name="text" select="string(.)"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <!-- A row that a page may divide only if it is taller than a third of it. -->
  <xsl:template name="data-row">
    <xsl:param name="cells"/>
    <fo:table-row xsl:use-attribute-sets="row">
      <xsl:copy-of select="$cells"/>
    </fo:table-row>
  </xsl:template>

  <!-- A cell of a flow; of nothing, room to write in. -->
  <xsl:template name="data-cell">
    <xsl:param name="node"/>
    <xsl:param name="rows" select="1"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:if test="$rows &gt; 1">
        <xsl:attribute name="number-rows-spanned">
          <xsl:value-of select="$rows"/>
        </xsl:attribute>
        <xsl:attribute name="pf:repeat-on-break">true</xsl:attribute>
      </xsl:if>
      <xsl:if test="not($node)">
        <xsl:attribute name="height">
          <xsl:value-of select="$blank-cell-height"/>
        </xsl:attribute>
        <fo:block/>
      </xsl:if>
      <xsl:for-each select="$node">
        <xsl:call-template name="cell-flow"/>
      </xsl:for-each>
    </fo:table-cell>
  </xsl:template>

  <!-- ===== T-01, T-02: management, stages ===== -->

  <xsl:template match="d:insert[@what = 'management']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:for-each select="(ancestor::d:programme | $programme)[1]
            /d:management/d:duty">
          <xsl:call-template name="data-row">
            <xsl:with-param name="cells">
              <xsl:call-template name="data-cell">
                <xsl:with-param name="node" select="d:executor"/>
              </xsl:call-template>
              <xsl:call-template name="data-cell">
                <xsl:with-param name="node" select="d:direction"/>
              </xsl:call-template>
              <fo:table-cell xsl:use-attribute-sets="cell"
                  text-align="center" hyphenate="false">
                <xsl:call-template name="deadline-cell">
                  <xsl:with-param name="node" select="d:deadline"/>
                </xsl:call-template>
              </fo:table-cell>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The stages as the programme words them, else those of the roadmap. -->
  <xsl:template match="d:insert[@what = 'stages']" mode="block">
    <xsl:variable name="own" select="(ancestor::d:programme
        | $programme)[1]/d:stage-results/d:row[not(current()/@roadmap)]"/>
    <xsl:variable name="roadmap" select="key('roadmap', @roadmap)
        | $dossier/d:roadmap[not(current()/@roadmap)][1]"/>
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:for-each select="$own">
          <xsl:call-template name="data-row">
            <xsl:with-param name="cells">
              <xsl:call-template name="data-cell">
                <xsl:with-param name="node" select="d:name"/>
              </xsl:call-template>
              <xsl:call-template name="data-cell">
                <xsl:with-param name="node" select="d:measures"/>
              </xsl:call-template>
              <xsl:call-template name="data-cell">
                <xsl:with-param name="node" select="d:result"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="not($own)">
          <xsl:for-each select="$roadmap/d:stage">
            <xsl:call-template name="stage-row"/>
          </xsl:for-each>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A stage of the roadmap: name, activities, what comes of it. -->
  <xsl:template name="stage-row">
    <xsl:variable name="activities" select=".//d:activity[not($audience
        = 'public' and @audience = 'internal')]"/>
    <xsl:call-template name="data-row">
      <xsl:with-param name="cells">
        <xsl:call-template name="data-cell">
          <xsl:with-param name="node" select="d:name"/>
        </xsl:call-template>
        <fo:table-cell xsl:use-attribute-sets="cell">
          <xsl:for-each select="$activities">
            <fo:block>
              <xsl:if test="count($activities) &gt; 1">
                <xsl:value-of select="concat(position(), '.&#160;')"/>
              </xsl:if>
              <xsl:call-template name="flow-inline">
                <xsl:with-param name="node" select="d:name"/>
              </xsl:call-template>
              <xsl:value-of
                  select="substring(';.', 1 + (position() = last()), 1)"/>
            </fo:block>
          </xsl:for-each>
          <xsl:if test="not($activities)"><fo:block/></xsl:if>
        </fo:table-cell>
        <xsl:call-template name="data-cell">
          <xsl:with-param name="node"
              select="d:product | .//d:activity/d:product[not(
                  current()/d:product)]"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== T-03–T-06: forms ===== -->

  <xsl:template match="d:insert[@what = 'forms-table']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:for-each select="(ancestor::d:programme | $programme)[1]
            /d:forms/d:form/d:priority">
          <xsl:call-template name="data-row">
            <xsl:with-param name="cells">
              <xsl:if test="not(preceding-sibling::d:priority)">
                <xsl:call-template name="form-name-cell"/>
              </xsl:if>
              <xsl:for-each select="d:problem | d:solution | d:pair
                  | d:mentor">
                <xsl:call-template name="data-cell">
                  <xsl:with-param name="node" select="."/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The form's name beside all its rows, said again on a new page. -->
  <xsl:template name="form-name-cell">
    <fo:table-cell xsl:use-attribute-sets="cell" hyphenate="false"
        pf:repeat-on-break="true"
        number-rows-spanned="{count(../d:priority)}">
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="form-quoted">
              <xsl:with-param name="form" select=".."/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- The columns of the mentees stand in the order of the data. -->
  <xsl:template match="d:insert[@what = 'form-characteristics']" mode="block">
    <xsl:variable name="form" select="key('form', @mentoring-form)"/>
    <xsl:variable name="columns">
      <column width="{1 div count($form/d:mentor-portrait)}"
          group="{$words/say[@id = 'who-mentor']}">
        <xsl:value-of select="$form/d:mentor-portrait/@label"/>
        <xsl:if test="not($form/d:mentor-portrait/@label)">
          <xsl:value-of select="$words/say[@id = 'who-can-be']"/>
        </xsl:if>
      </column>
      <xsl:for-each select="$form/d:mentee-portrait">
        <column width="1" group="{$words/say[@id = 'who-mentee']}">
          <xsl:value-of select="@label"/>
        </column>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="data-table">
      <xsl:with-param name="form" select="$form"/>
      <xsl:with-param name="columns"
          select="exsl:node-set($columns)/column"/>
      <xsl:with-param name="rows">
        <xsl:if test="$form/d:mentor-portrait and $form/d:mentee-portrait">
          <xsl:call-template name="data-row">
            <xsl:with-param name="cells">
              <xsl:for-each select="$form/d:mentor-portrait
                  | $form/d:mentee-portrait">
                <xsl:call-template name="data-cell">
                  <xsl:with-param name="node" select="."/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'role-models']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="form" select="key('form', @mentoring-form)"/>
      <xsl:with-param name="rows">
        <xsl:for-each select="key('form', @mentoring-form)/d:role-model">
          <xsl:call-template name="data-row">
            <xsl:with-param name="cells">
              <fo:table-cell xsl:use-attribute-sets="cell">
                <fo:block>
                  <xsl:text>«</xsl:text>
                  <xsl:apply-templates select="d:name/node()"
                      mode="inline"/>
                  <xsl:text>»</xsl:text>
                </fo:block>
              </fo:table-cell>
              <xsl:call-template name="data-cell">
                <xsl:with-param name="node" select="d:purpose"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'form-scheme']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="form" select="key('form', @mentoring-form)"/>
      <xsl:with-param name="rows">
        <xsl:call-template name="plain-rows">
          <xsl:with-param name="rows" select="key('form',
              @mentoring-form)/d:scheme/d:step"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A row of each node, a cell of each of its children. -->
  <xsl:template name="plain-rows">
    <xsl:param name="rows"/>
    <xsl:for-each select="$rows">
      <xsl:call-template name="data-row">
        <xsl:with-param name="cells">
          <xsl:for-each select="*">
            <xsl:call-template name="data-cell">
              <xsl:with-param name="node" select="."/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== T-08, T-16: one row, the data name the columns ===== -->

  <xsl:template match="d:insert[@what = 'bases']" mode="block">
    <xsl:call-template name="one-row-table">
      <xsl:with-param name="parts" select="(ancestor::d:programme
          | $programme)[1]/d:bases/d:base"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'components']" mode="block">
    <xsl:call-template name="one-row-table">
      <xsl:with-param name="parts" select="(ancestor::d:programme
          | $programme)[1]/d:components/d:component"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Of each part: its group and title are the head, its content the cell. -->
  <xsl:template name="one-row-table">
    <xsl:param name="parts"/>
    <xsl:variable name="columns">
      <xsl:for-each select="$parts">
        <column width="1">
          <xsl:if test="d:group">
            <xsl:attribute name="group">
              <xsl:value-of select="d:group"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:value-of select="d:title"/>
        </column>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="data-table">
      <xsl:with-param name="columns"
          select="exsl:node-set($columns)/column"/>
      <xsl:with-param name="rows">
        <xsl:if test="$parts">
          <xsl:call-template name="data-row">
            <xsl:with-param name="cells">
              <xsl:for-each select="$parts">
                <xsl:call-template name="data-cell">
                  <xsl:with-param name="node" select="d:content"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== T-10 inside a text: only the roadmap's table ===== -->

  <xsl:template match="d:insert[@what = 'roadmap-table']" mode="block">
    <xsl:variable name="roadmap" select="key('roadmap', @roadmap)
        | $dossier/d:roadmap[not(current()/@roadmap)][1]"/>
    <xsl:call-template name="insert-turned">
      <xsl:with-param name="content">
        <xsl:call-template name="data-table-title"/>
        <fo:block space-before="4pt" space-after="8pt" text-indent="0mm">
          <xsl:call-template name="roadmap-table">
            <xsl:with-param name="roadmap" select="$roadmap"/>
            <xsl:with-param name="orientation">
              <xsl:call-template name="insert-way"/>
            </xsl:with-param>
          </xsl:call-template>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== T-17, T-18, T-19: models, risks, levels ===== -->

  <xsl:template match="d:insert[@what = 'models']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:for-each select="(ancestor::d:programme | $programme)[1]
            /d:models/d:model">
          <xsl:variable name="n" select="position()"/>
          <fo:table-row keep-together.within-page="always">
            <fo:table-cell xsl:use-attribute-sets="cell"
                text-align="center">
              <fo:block><xsl:value-of select="$n"/></fo:block>
            </fo:table-cell>
            <xsl:call-template name="data-cell">
              <xsl:with-param name="node" select="d:name"/>
            </xsl:call-template>
            <fo:table-cell xsl:use-attribute-sets="cell"
                text-align="center" hyphenate="false">
              <fo:block>
                <xsl:call-template name="period">
                  <xsl:with-param name="node" select="d:period"/>
                </xsl:call-template>
              </fo:block>
            </fo:table-cell>
            <xsl:for-each select="d:project | d:mentors | d:functions
                | d:mentees">
              <xsl:call-template name="data-cell">
                <xsl:with-param name="node" select="."/>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-row>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'risks']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:call-template name="plain-rows">
          <xsl:with-param name="rows" select="(ancestor::d:programme
              | $programme)[1]/d:risks/d:risk"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'levels']" mode="block">
    <xsl:call-template name="data-table">
      <xsl:with-param name="rows">
        <xsl:call-template name="plain-rows">
          <xsl:with-param name="rows" select="(ancestor::d:programme
              | $programme)[1]/d:levels/d:level"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
