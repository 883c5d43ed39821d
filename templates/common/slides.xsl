<?xml version="1.0" encoding="UTF-8"?>
<!--
slides: pages of 16:9, one page sequence for each slide, so that its title
stands above every page of it. Diagrams are tables of boxes: their words are
text that is found, read aloud and copied. What a report prints (risks,
levels, indicators) a slide prints too, by d:insert.
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

  <!-- Steps in two rows, four and the rest, each with its number. -->
  <xsl:template match="d:chain" mode="slide">
    <xsl:variable name="row" select="ceiling(count(d:step) div
        (1 + (count(d:step) &gt; 4)))"/>
    <xsl:variable name="steps" select="d:step"/>
    <xsl:for-each select="$steps[(position() - 1) mod $row = 0]">
      <xsl:variable name="from" select="(position() - 1) * $row"/>
      <fo:table xsl:use-attribute-sets="slide-grid" font-size="20pt"
          line-height="1.15" space-before="6mm">
        <xsl:call-template name="slide-box-columns">
          <xsl:with-param name="n" select="$row"/>
        </xsl:call-template>
        <fo:table-body>
          <fo:table-row>
            <xsl:for-each select="$steps[position() &gt; $from
                and position() &lt;= $from + $row]">
              <xsl:if test="position() &gt; 1">
                <xsl:call-template name="slide-arrow"/>
              </xsl:if>
              <fo:table-cell xsl:use-attribute-sets="slide-box"
                  text-align="center" display-align="center" height="48mm">
                <fo:block font-weight="bold" font-size="22pt"
                    color="{$slide-dark}">
                  <xsl:value-of select="$from + position()"/>
                </fo:block>
                <fo:block><xsl:apply-templates mode="heading"/></fo:block>
              </fo:table-cell>
              <!-- a short last row keeps the width of the boxes -->
              <xsl:if test="position() = last() and position() &lt; $row">
                <xsl:call-template name="slide-arrow">
                  <xsl:with-param name="arrow" select="''"/>
                </xsl:call-template>
                <fo:table-cell number-columns-spanned="{2 * ($row
                    - position()) - 1}"><fo:block/></fo:table-cell>
              </xsl:if>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </xsl:for-each>
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
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$what = 'levels'">
            <xsl:call-template name="slide-levels"/>
          </xsl:when>
          <xsl:when test="$what = 'counts'">
            <xsl:call-template name="slide-counts"/>
          </xsl:when>
        </xsl:choose>
      </xsl:for-each>
    </xsl:variable>
    <xsl:copy-of select="$own"/>
    <xsl:if test="not(exsl:node-set($own)/*)">
      <xsl:apply-templates select="." mode="block"/>
    </xsl:if>
  </xsl:template>

  <!-- The levels as a stair: the higher, the narrower. -->
  <xsl:template name="slide-levels">
    <xsl:variable name="notes" select="d:level"/>
    <xsl:variable name="all" select="$report-words/level
        [@no &lt; 5 or @no = $notes/@no]"/>
    <xsl:for-each select="$all">
      <xsl:sort select="@no" data-type="number" order="descending"/>
      <xsl:variable name="indent" select="(@no - 1) * 16 + 2.5"/>
      <xsl:variable name="note" select="$notes[@no = current()/@no]"/>
      <fo:block border="1pt solid {$slide-dark}"
          background-color="{$slide-light}" padding="2.5mm"
          start-indent="{$indent}mm" end-indent="{$indent}mm"
          space-before="3mm" font-size="20pt" line-height="1.15"
          text-align="center" hyphenate="false">
        <fo:block font-weight="bold" color="{$slide-dark}">
          <xsl:value-of select="concat(@no, '. ')"/>
          <xsl:call-template name="report-level-word">
            <xsl:with-param name="word" select="."/>
            <xsl:with-param name="note" select="$note"/>
          </xsl:call-template>
        </fo:block>
        <fo:block>
          <xsl:apply-templates select="$note/d:question/node()"
              mode="inline"/>
          <xsl:if test="not($note/d:question)">
            <xsl:call-template name="say">
              <xsl:with-param name="text" select="@question"/>
            </xsl:call-template>
          </xsl:if>
        </fo:block>
      </fo:block>
    </xsl:for-each>
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
