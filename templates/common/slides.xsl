<?xml version="1.0" encoding="UTF-8"?>
<!--
slides: pages of 16:9, one page sequence for each slide, so that its title
stands above every page of it. Steps, levels and numbers are drawn by the
charts of the reports; boxes with lists in them are tables. What a report
prints (risks, levels, surveys, indicators) a slide prints too, by d:insert:
of a table that has a figure, the figure.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p m exsl">

  <!-- 320 by 180 mm: the text is 290 mm wide. -->
  <xsl:variable name="profile-name" select="'slides'"/>
  <xsl:variable name="text-size"
      select="string($set[@name = 'text-size'][last()]/@value)"/>
  <xsl:variable name="slide-dark" select="'#1f3864'"/>
  <xsl:variable name="slide-light" select="'#e8eef7'"/>

  <!-- A chart as wide as the text, and readable from afar. -->
  <xsl:variable name="chart-scale" select="1.6"/>
  <xsl:variable name="chart-width" select="floor(290 * 72 div 25.4 div 1.6)"/>
  <xsl:variable name="chart-numbered" select="false()"/>
  <xsl:variable name="chart-box-high" select="64"/>
  <xsl:variable name="chart-level-high" select="46"/>
  <xsl:variable name="chart-paper" select="$slide-light"/>
  <xsl:variable name="report-figures" select="true()"/>

  <xsl:attribute-set name="slide-box">
    <xsl:attribute name="border">1pt solid <xsl:value-of
        select="$slide-dark"/></xsl:attribute>
    <xsl:attribute name="background-color">
      <xsl:value-of select="$slide-light"/>
    </xsl:attribute>
    <xsl:attribute name="padding">2.5mm</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="slide-grid">
    <xsl:attribute name="table-layout">fixed</xsl:attribute>
    <xsl:attribute name="width">100%</xsl:attribute>
    <xsl:attribute name="border-collapse">separate</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="text-indent">0mm</xsl:attribute>
  </xsl:attribute-set>

  <!-- ===== Pages ===== -->

  <xsl:template name="page-masters">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="slide" page-width="320mm"
          page-height="180mm" margin="8mm 15mm">
        <fo:region-body margin-top="24mm" margin-bottom="10mm"/>
        <fo:region-before region-name="title" extent="22mm"
            display-align="center"/>
        <fo:region-after region-name="foot" extent="8mm"
            display-align="after"/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="slide-title" page-width="320mm"
          page-height="180mm" margin="15mm 25mm">
        <fo:region-body margin-bottom="16mm" display-align="center"/>
        <fo:region-after region-name="foot" extent="12mm"
            display-align="after"/>
      </fo:simple-page-master>
    </fo:layout-master-set>
  </xsl:template>

  <!-- The presentation that is the context. -->
  <xsl:template name="slides-paper">
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:variable name="title">
          <xsl:apply-templates select="d:title/node()" mode="plain"/>
        </xsl:variable>
        <xsl:value-of select="normalize-space($title)"/>
      </xsl:with-param>
      <xsl:with-param name="bookmarks">
        <xsl:for-each select="d:slide">
          <xsl:call-template name="bookmark">
            <xsl:with-param name="to" select="concat('slide-', position())"/>
            <xsl:with-param name="title">
              <xsl:apply-templates select="d:title/node()" mode="plain"/>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:call-template name="slide-cover"/>
        <xsl:for-each select="d:slide">
          <xsl:call-template name="slide"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="slide-cover">
    <fo:page-sequence master-reference="slide-title">
      <fo:static-content flow-name="foot">
        <fo:block font-size="16pt" text-align="center">
          <xsl:apply-templates mode="inline" select="d:place/node()
              | $organisation[not(current()/d:place)]/d:locality/node()"/>
          <xsl:value-of select="concat(', ', substring(@date, 1, 4))"/>
        </fo:block>
      </fo:static-content>
      <fo:flow flow-name="xsl-region-body">
        <fo:block font-size="16pt" space-after="14mm">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:call-template name="organisation-name">
                <xsl:with-param name="form" select="'full'"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </fo:block>
        <fo:block font-size="36pt" font-weight="bold" line-height="1.15"
            color="{$slide-dark}" hyphenate="false" padding-before="6mm"
            border-before-style="solid" border-before-width="2pt"
            border-before-color="{$slide-dark}">
          <xsl:apply-templates select="d:title/node()" mode="heading"/>
        </fo:block>
        <fo:block font-size="20pt" space-before="5mm">
          <xsl:apply-templates select="d:subtitle/node()" mode="heading"/>
        </fo:block>
        <fo:block font-size="18pt" space-before="12mm" text-align="end">
          <xsl:for-each select="d:speaker">
            <fo:block>
              <xsl:call-template name="say">
                <xsl:with-param name="text">
                  <xsl:call-template name="responsible">
                    <xsl:with-param name="position" select="true()"/>
                  </xsl:call-template>
                </xsl:with-param>
              </xsl:call-template>
            </fo:block>
          </xsl:for-each>
        </fo:block>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template name="slide">
    <fo:page-sequence master-reference="slide">
      <fo:static-content flow-name="title">
        <fo:block font-size="26pt" font-weight="bold" line-height="1.1"
            color="{$slide-dark}" hyphenate="false"
            border-after-style="solid" border-after-width="1.5pt"
            border-after-color="{$slide-dark}" padding-after="1.5mm">
          <xsl:apply-templates select="d:title/node()" mode="heading"/>
        </fo:block>
      </fo:static-content>
      <fo:static-content flow-name="foot">
        <fo:block font-size="12pt" text-align-last="justify">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:call-template name="organisation-name">
                <xsl:with-param name="form" select="'short'"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
          <fo:leader leader-pattern="space"/>
          <fo:page-number/>
        </fo:block>
      </fo:static-content>
      <fo:flow flow-name="xsl-region-body">
        <fo:block id="slide-{position()}">
          <xsl:variable name="content">
            <xsl:apply-templates select="*[not(self::d:title)]
                [not(self::d:column[preceding-sibling::*[1]/self::d:column])]"
                mode="slide"/>
          </xsl:variable>
          <xsl:apply-templates select="exsl:node-set($content)/node()"
              mode="numbers"/>
        </fo:block>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- Everything that a document may hold looks as it does there. -->
  <xsl:template match="*" mode="slide">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>

  <!-- ===== Diagrams ===== -->

  <!-- Boxes side by side with arrows between them; a bar below all. -->
  <xsl:template match="d:stages" mode="slide">
    <fo:table xsl:use-attribute-sets="slide-grid" font-size="20pt"
        line-height="1.15">
      <xsl:call-template name="slide-box-columns">
        <xsl:with-param name="n" select="count(d:stage)"/>
      </xsl:call-template>
      <fo:table-body>
        <fo:table-row>
          <xsl:for-each select="d:stage">
            <xsl:if test="position() &gt; 1">
              <xsl:call-template name="slide-arrow"/>
            </xsl:if>
            <fo:table-cell xsl:use-attribute-sets="slide-box">
              <fo:block font-weight="bold" text-align="center"
                  space-after="2mm">
                <xsl:apply-templates select="d:name/node()" mode="heading"/>
              </fo:block>
              <xsl:for-each select="d:content">
                <xsl:call-template name="cell-flow"/>
              </xsl:for-each>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <xsl:if test="d:across">
      <fo:block background-color="{$slide-dark}" color="white"
          font-size="18pt" font-weight="bold" text-align="center"
          padding="3mm" space-before="6mm" start-indent="3mm"
          end-indent="3mm">
        <xsl:apply-templates select="d:across/node()" mode="heading"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Steps with their numbers, an arrow from each to the next. -->
  <xsl:template match="d:chain" mode="slide">
    <xsl:call-template name="chart-stages">
      <xsl:with-param name="title">
        <xsl:apply-templates select="../d:title/node()" mode="plain"/>
      </xsl:with-param>
      <xsl:with-param name="data">
        <xsl:for-each select="d:step">
          <category>
            <xsl:attribute name="name">
              <xsl:apply-templates mode="plain"/>
            </xsl:attribute>
          </category>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- n boxes, and a narrow column between each two. -->
  <xsl:template name="slide-box-columns">
    <xsl:param name="n"/>
    <fo:table-column column-width="proportional-column-width(1)"/>
    <xsl:if test="$n &gt; 1">
      <fo:table-column column-width="11mm"/>
      <xsl:call-template name="slide-box-columns">
        <xsl:with-param name="n" select="$n - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="slide-arrow">
    <xsl:param name="arrow" select="'→'"/>
    <fo:table-cell display-align="center">
      <fo:block text-align="center" font-size="22pt">
        <xsl:value-of select="$arrow"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- Columns that follow one another stand side by side. -->
  <xsl:template match="d:column" mode="slide">
    <xsl:variable name="last" select="following-sibling::*
        [not(self::d:column)][1]"/>
    <xsl:variable name="all" select=". | following-sibling::d:column
        [not($last) or following-sibling::*[generate-id() = generate-id($last)]]"/>
    <fo:table xsl:use-attribute-sets="slide-grid" font-size="20pt"
        line-height="1.25">
      <xsl:for-each select="$all">
        <xsl:if test="position() &gt; 1">
          <fo:table-column column-width="8mm"/>
        </xsl:if>
        <fo:table-column column-width="proportional-column-width(1)"/>
      </xsl:for-each>
      <fo:table-body>
        <fo:table-row>
          <xsl:for-each select="$all">
            <xsl:if test="position() &gt; 1">
              <fo:table-cell><fo:block/></fo:table-cell>
            </xsl:if>
            <fo:table-cell xsl:use-attribute-sets="slide-box" padding="4mm">
              <xsl:if test="d:title">
                <fo:block font-weight="bold" space-after="2mm">
                  <xsl:apply-templates select="d:title/node()"
                      mode="heading"/>
                </fo:block>
              </xsl:if>
              <xsl:apply-templates select="*[not(self::d:title)]"
                  mode="cell"/>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- № · direction · activities · deadline · responsible (T-13). -->
  <xsl:template match="d:outline" mode="slide">
    <xsl:variable name="rows" select="d:row"/>
    <fo:table xsl:use-attribute-sets="table">
      <xsl:call-template name="grid-columns">
        <xsl:with-param name="cols">
          <col head="№" weight="4" min="11"/>
          <col head="Направление" weight="22" min="40"/>
          <col head="Мероприятия" weight="42" min="70"/>
          <xsl:if test="$rows/d:deadline">
            <col head="Сроки" weight="18" min="50"/>
          </xsl:if>
          <xsl:if test="$rows/d:responsible">
            <col head="Ответственные" weight="18" min="50"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="width" select="290"/>
        <xsl:with-param name="size"
            select="number(substring-before($table-size, 'pt'))"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:call-template name="slide-head">
            <xsl:with-param name="text">№</xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="slide-head">
            <xsl:with-param name="text">Направление</xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="slide-head">
            <xsl:with-param name="text">Мероприятия</xsl:with-param>
          </xsl:call-template>
          <xsl:if test="$rows/d:deadline">
            <xsl:call-template name="slide-head">
              <xsl:with-param name="text">Сроки</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="$rows/d:responsible">
            <xsl:call-template name="slide-head">
              <xsl:with-param name="text">Ответственные</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$rows">
          <fo:table-row xsl:use-attribute-sets="row">
            <fo:table-cell xsl:use-attribute-sets="cell"
                text-align="center">
              <fo:block><xsl:value-of select="position()"/></fo:block>
            </fo:table-cell>
            <xsl:for-each select="d:direction | d:activities">
              <fo:table-cell xsl:use-attribute-sets="cell">
                <xsl:call-template name="cell-flow"/>
              </fo:table-cell>
            </xsl:for-each>
            <xsl:if test="$rows/d:deadline">
              <fo:table-cell xsl:use-attribute-sets="cell"
                  text-align="center" hyphenate="false">
                <fo:block>
                  <xsl:for-each select="d:deadline">
                    <xsl:call-template name="deadline-cell"/>
                  </xsl:for-each>
                  <xsl:if test="not(d:deadline)">–</xsl:if>
                </fo:block>
              </fo:table-cell>
            </xsl:if>
            <xsl:if test="$rows/d:responsible">
              <fo:table-cell xsl:use-attribute-sets="cell">
                <fo:block>
                  <xsl:apply-templates select="d:responsible/node()"
                      mode="inline"/>
                  <xsl:if test="not(d:responsible)">–</xsl:if>
                </fo:block>
              </fo:table-cell>
            </xsl:if>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="slide-head">
    <xsl:param name="text"/>
    <fo:table-cell xsl:use-attribute-sets="head-cell"
        background-color="{$slide-light}">
      <fo:block><xsl:value-of select="$text"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- ===== What reports print ===== -->

  <!-- The context of a report's parts is the dossier's monitoring. -->
  <xsl:template match="d:insert" mode="slide">
    <xsl:variable name="what" select="string(@what)"/>
    <xsl:variable name="instrument" select="string(@instrument)"/>
    <xsl:variable name="own">
      <xsl:for-each select="$m-monitoring">
        <xsl:choose>
          <xsl:when test="$what = 'risks'">
            <xsl:call-template name="report-risks">
              <xsl:with-param name="title" select="''"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$what = 'swot'">
            <xsl:call-template name="report-swot">
              <xsl:with-param name="title" select="''"/>
              <xsl:with-param name="evidence" select="false()"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$what = 'levels'">
            <xsl:call-template name="report-levels-figure"/>
          </xsl:when>
          <xsl:when test="$what = 'stages'">
            <xsl:call-template name="report-figure-stages"/>
          </xsl:when>
          <xsl:when test="$what = 'counts'">
            <xsl:call-template name="slide-counts"/>
          </xsl:when>
          <xsl:when test="$what = 'forms-table'">
            <xsl:call-template name="report-shapes"/>
          </xsl:when>
          <xsl:when test="$what = 'survey'">
            <xsl:call-template name="report-surveys">
              <xsl:with-param name="only" select="$instrument"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$what = 'plan-execution'">
            <xsl:call-template name="report-plans"/>
          </xsl:when>
          <xsl:when test="$what = 'roadmap-execution'">
            <xsl:call-template name="report-roadmap"/>
          </xsl:when>
          <xsl:when test="$what = 'indicators'">
            <xsl:call-template name="report-indicator-table"/>
          </xsl:when>
        </xsl:choose>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="figures" select="exsl:node-set($own)
        //fo:block[fo:block/fo:instream-foreign-object]"/>
    <xsl:copy-of select="$figures"/>
    <xsl:if test="not($figures)"><xsl:copy-of select="$own"/></xsl:if>
    <xsl:choose>
      <xsl:when test="exsl:node-set($own)/*"/>
      <!-- what a public copy does not tell -->
      <xsl:when test="$m-public and $m-monitoring">
        <fo:block>
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="concat('Сведения не
              показаны: участников меньше ', $m-least)"/>
          </xsl:call-template>
        </fo:block>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="block"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The year in big numbers. -->
  <xsl:template name="slide-counts">
    <fo:table xsl:use-attribute-sets="slide-grid">
      <xsl:call-template name="slide-box-columns">
        <xsl:with-param name="n" select="4"/>
      </xsl:call-template>
      <fo:table-body>
        <fo:table-row>
          <xsl:call-template name="slide-number">
            <xsl:with-param name="n" select="count(m:mentors())"/>
            <xsl:with-param name="word" select="p:plural(
                count(m:mentors()), 'наставник', 'наставника',
                'наставников')"/>
          </xsl:call-template>
          <xsl:call-template name="slide-number">
            <xsl:with-param name="gap" select="true()"/>
            <xsl:with-param name="n" select="count(m:mentees())"/>
            <xsl:with-param name="word" select="p:plural(
                count(m:mentees()), 'наставляемый', 'наставляемых',
                'наставляемых')"/>
          </xsl:call-template>
          <xsl:call-template name="slide-number">
            <xsl:with-param name="gap" select="true()"/>
            <xsl:with-param name="n"
                select="count($m-pairs[not(@kind = 'group')])"/>
            <xsl:with-param name="word" select="p:plural(
                count($m-pairs[not(@kind = 'group')]), 'пара', 'пары',
                'пар')"/>
          </xsl:call-template>
          <xsl:call-template name="slide-number">
            <xsl:with-param name="gap" select="true()"/>
            <xsl:with-param name="n"
                select="count($m-pairs[@kind = 'group'])"/>
            <xsl:with-param name="word" select="p:plural(
                count($m-pairs[@kind = 'group']), 'группа', 'группы',
                'групп')"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="slide-number">
    <xsl:param name="n"/>
    <xsl:param name="word"/>
    <xsl:param name="gap" select="false()"/>
    <xsl:if test="$gap">
      <fo:table-cell><fo:block/></fo:table-cell>
    </xsl:if>
    <fo:table-cell xsl:use-attribute-sets="slide-box" text-align="center">
      <fo:block font-size="66pt" font-weight="bold" color="{$slide-dark}"
          line-height="1.1">
        <xsl:value-of select="m:open-count($n)"/>
      </fo:block>
      <fo:block font-size="22pt"><xsl:value-of select="$word"/></fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
