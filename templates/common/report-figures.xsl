<?xml version="1.0" encoding="UTF-8"?>
<!--
report-figures: the figures of the report. Each is drawn of the rows of its
table (report-table hands them on), so that both say the same; a table whose
numbers are hidden in a public copy has no figure.

A kind that wants figures sets $report-figures to true(). Which of them, and
drawn how, the data may say (d:figure). The context is d:monitoring.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:c="urn:pisar:chart"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    xmlns:math="http://exslt.org/math"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="fo d p c m exsl math func">

  <xsl:include href="chart.xsl"/>
  <xsl:include href="chart-bars.xsl"/>
  <xsl:include href="chart-shapes.xsl"/>
  <xsl:include href="chart-slopes.xsl"/>
  <xsl:include href="chart-schemes.xsl"/>
  <xsl:include href="report-times.xsl"/>

  <!-- Fewer are seen at once in their table, unless the data ask for the
       figure. A hidden number («*») makes the sum none, so there is no figure
       either. -->
  <func:function name="m:enough">
    <xsl:param name="of"/>
    <xsl:param name="n"/>
    <func:result select="$n &gt;= 10 or $n &gt; 0
        and $m-monitoring/d:figure[@of = $of]"/>
  </func:function>

  <!-- How a figure is drawn: as the data say, of this questionnaire or of
       all; else the first way of report-words.xml. -->
  <func:function name="m:figure-as">
    <xsl:param name="of"/>
    <xsl:param name="instrument" select="''"/>
    <xsl:variable name="said" select="$m-monitoring/d:figure[@of = $of]
        [not(@instrument) or @instrument = $instrument]"/>
    <xsl:variable name="own" select="($said[@instrument]
        | $said[not($said/@instrument)])[last()]"/>
    <xsl:variable name="ways"
        select="concat($report-words/figure[@of = $of]/@as, ' ')"/>
    <xsl:if test="$own[@as != 'none'][not(contains(concat(' ', $ways),
        concat(' ', @as, ' ')))]">
      <xsl:value-of select="p:error($own, concat('рисунок ', $of,
          ' так не чертится: ', $own/@as, '; можно: ', $ways, 'none'))"/>
    </xsl:if>
    <func:result select="concat($own/@as, substring(substring-before($ways,
        ' '), 1, 9 * not($own)))"/>
  </func:function>

  <xsl:template name="report-figure">
    <xsl:param name="of"/>
    <xsl:param name="rows"/>
    <xsl:param name="title"/>
    <xsl:param name="turned"/>
    <xsl:param name="instrument" select="''"/>
    <xsl:variable name="plain" select="$rows[not(@section or @total)]"/>
    <xsl:variable name="width" select="$chart-width * not($turned)
        + $turned * floor(number(substring-before(
            $landscape-text-width, 'mm')) * 72 div 25.4)"/>
    <xsl:variable name="as" select="m:figure-as($of, $instrument)"/>
    <xsl:choose>
      <xsl:when test="$as = 'none'"/>
      <xsl:when test="$of = 'roadmap'">
        <xsl:call-template name="report-figure-roadmap">
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'forms'">
        <xsl:call-template name="report-figure-forms">
          <xsl:with-param name="rows" select="$plain"/>
          <xsl:with-param name="as" select="$as"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'statuses'">
        <xsl:call-template name="report-figure-statuses">
          <xsl:with-param name="rows" select="$plain"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'survey'">
        <xsl:call-template name="report-figure-survey">
          <xsl:with-param name="rows" select="$plain"/>
          <xsl:with-param name="as" select="$as"/>
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'changes'">
        <xsl:call-template name="report-figure-changes">
          <xsl:with-param name="rows" select="$plain"/>
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'years'">
        <xsl:call-template name="report-figure-years">
          <xsl:with-param name="rows" select="$plain"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'plans'">
        <xsl:call-template name="report-figure-plans">
          <xsl:with-param name="rows" select="$rows"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'indicators'">
        <xsl:call-template name="report-figure-indicators">
          <xsl:with-param name="rows" select="$plain"/>
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Pairs and groups ===== -->

  <!-- By form: the table's rows of a form together. A public table has one
       row a form and one number for pairs and groups. -->
  <xsl:template name="report-figure-forms">
    <xsl:param name="rows"/>
    <xsl:param name="as"/>
    <xsl:param name="width"/>
    <!-- pairs and groups apart, where there are groups -->
    <xsl:variable name="split"
        select="count($rows[1]/cell) &gt; 4 and $rows/cell[4] &gt; 0
            and $as = 'bars'"/>
    <xsl:variable name="both"
        select="count($rows[1]/cell) &gt; 4 and $as = 'pie'"/>
    <xsl:variable name="at" select="2 + (count($rows[1]/cell) &gt; 4)"/>
    <xsl:variable name="data">
      <xsl:if test="$split">
        <series name="пары"/>
        <series name="группы"/>
      </xsl:if>
      <xsl:if test="not($split)"><series/></xsl:if>
      <xsl:for-each select="$rows">
        <xsl:variable name="same" select="$rows
            [string(cell[1]) = string(current()/cell[1])]"/>
        <xsl:if test="generate-id() = generate-id($same[1])">
          <category name="{normalize-space(cell[1])}">
            <xsl:if test="$split">
              <value text="{sum($same/cell[3])}"/>
              <value text="{sum($same/cell[4])}"/>
            </xsl:if>
            <xsl:if test="not($split)">
              <value text="{sum($same/cell[$at])
                  + $both * sum($same/cell[4])}"/>
            </xsl:if>
          </category>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:if test="$set/category[2]
        and m:enough('forms', sum($set/category/value/@text))">
      <xsl:call-template name="report-figure-shares">
        <xsl:with-param name="data" select="$set"/>
        <xsl:with-param name="as" select="$as"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- More than six sectors cannot be told apart: bars then. -->
  <xsl:template name="report-figure-shares">
    <xsl:param name="data"/>
    <xsl:param name="as"/>
    <xsl:param name="width"/>
    <xsl:variable name="title">Пары и группы по формам
      наставничества</xsl:variable>
    <xsl:variable name="lead">Распределение пар и групп по формам показано на
      рисунке</xsl:variable>
    <xsl:variable name="note" select="concat('n&#160;=&#160;',
        sum($data/category/value/@text))"/>
    <xsl:variable name="source">сведения о парах и группах</xsl:variable>
    <xsl:choose>
      <xsl:when test="$as = 'pie' and count($data/category) &lt; 7">
        <xsl:call-template name="chart-pie">
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="lead" select="$lead"/>
          <xsl:with-param name="note" select="$note"/>
          <xsl:with-param name="source" select="$source"/>
          <xsl:with-param name="data" select="$data"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="chart-bars">
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="lead" select="$lead"/>
          <xsl:with-param name="note" select="$note"/>
          <xsl:with-param name="source" select="$source"/>
          <xsl:with-param name="data" select="$data"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-figure-statuses">
    <xsl:param name="rows"/>
    <xsl:param name="width"/>
    <xsl:if test="count($rows[c:number(cell[2]) &gt; 0]) &gt; 1
        and m:enough('statuses', sum($rows/cell[2]))">
      <xsl:call-template name="chart-stacked">
        <xsl:with-param name="title">Состояние пар и групп</xsl:with-param>
        <xsl:with-param name="lead">Соотношение состояний показано на
          рисунке</xsl:with-param>
        <xsl:with-param name="note" select="concat('n&#160;=&#160;',
            sum($rows/cell[2]))"/>
        <xsl:with-param name="source">сведения о парах и
          группах</xsl:with-param>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="data">
          <xsl:for-each select="$rows">
            <series name="{cell[1]}"/>
          </xsl:for-each>
          <category name="Пары и группы">
            <xsl:for-each select="$rows"><value text="{cell[2]}"/></xsl:for-each>
          </category>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Before and after ===== -->

  <!-- The questions with a mean at both measurements, of one scale. -->
  <xsl:template name="report-figure-survey">
    <xsl:param name="rows"/>
    <xsl:param name="title"/>
    <xsl:param name="as"/>
    <xsl:param name="width"/>
    <xsl:variable name="scale" select="$rows[@scale][1]/@scale"/>
    <xsl:variable name="both" select="$rows[@scale = $scale]
        [c:number(cell[@phase = 'before']/text()) >= 0]
        [c:number(cell[@phase = 'after']/text()) >= 0]"/>
    <xsl:variable name="counts">
      <xsl:for-each select="$both/cell[@phase = 'before'
          or @phase = 'after']/fo:block">
        <n><xsl:value-of select="substring-after(translate(., '&#160;',
            ''), '=')"/></n>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="name" select="p:uncapitalize(normalize-space(
        substring-after($title, ':')))"/>
    <xsl:variable name="data">
      <series name="до" tone="light"/>
      <series name="после" tone="dark"/>
      <xsl:for-each select="$both">
        <category name="{normalize-space(cell[2])}">
          <value text="{cell[@phase = 'before']/text()}"/>
          <value text="{cell[@phase = 'after']/text()}"/>
        </category>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="note">
      <xsl:call-template name="report-figure-range">
        <xsl:with-param name="n" select="exsl:node-set($counts)/n"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$as = 'radar' and count($both) &gt; 2
          and count($both) &lt; 9">
        <xsl:call-template name="chart-radar">
          <xsl:with-param name="title"
              select="concat('Средние оценки до и после: ', $name)"/>
          <xsl:with-param name="unit">баллы</xsl:with-param>
          <xsl:with-param name="lead">Средние оценки до и после
            сопоставлены на рисунке</xsl:with-param>
          <xsl:with-param name="note" select="$note"/>
          <xsl:with-param name="source">ответы участников</xsl:with-param>
          <xsl:with-param name="max" select="number($scale)"/>
          <xsl:with-param name="width" select="$width"/>
          <xsl:with-param name="data" select="$data"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="count($both) &gt; 1">
        <xsl:call-template name="chart-bars">
          <xsl:with-param name="title"
              select="concat('Средние оценки до и после: ', $name)"/>
          <xsl:with-param name="unit">баллы</xsl:with-param>
          <xsl:with-param name="lead">Средние оценки до и после
            сопоставлены на рисунке</xsl:with-param>
          <xsl:with-param name="note" select="$note"/>
          <xsl:with-param name="source">ответы участников</xsl:with-param>
          <xsl:with-param name="max" select="number($scale)"/>
          <xsl:with-param name="width" select="$width"/>
          <xsl:with-param name="data" select="$data"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- «n = 15–17». -->
  <xsl:template name="report-figure-range">
    <xsl:param name="n"/>
    <xsl:if test="$n">
      <xsl:value-of select="concat('n&#160;=&#160;', math:min($n))"/>
      <xsl:if test="math:max($n) != math:min($n)">
        <xsl:value-of select="concat('–', math:max($n))"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- A panel for each form of the table's columns: the questions of one
       scale, of those who answered twice. -->
  <xsl:template name="report-figure-changes">
    <xsl:param name="rows"/>
    <xsl:param name="title"/>
    <xsl:param name="width"/>
    <xsl:variable name="shown"
        select="$rows[@scale = $rows[@scale][1]/@scale]"/>
    <xsl:variable name="data">
      <series name="до"/>
      <series name="после"/>
      <xsl:for-each select="$shown[1]/cell[position() &gt; 2]">
        <xsl:variable name="at" select="position() + 2"/>
        <xsl:variable name="cells" select="$shown/cell[$at][@before]"/>
        <xsl:if test="$cells">
          <panel>
            <xsl:attribute name="name">
              <xsl:value-of select="concat(@form, ', ')"/>
              <xsl:call-template name="report-figure-range">
                <xsl:with-param name="n" select="$cells/@n"/>
              </xsl:call-template>
            </xsl:attribute>
            <xsl:for-each select="$cells">
              <category no="{../cell[1]}" name="{normalize-space(../cell[2])}">
                <value text="{@before}"/>
                <value text="{@after}"/>
              </category>
            </xsl:for-each>
          </panel>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exsl:node-set($data)/panel[2] and count($shown) &lt; 10
        and m:enough('changes', sum($shown[1]/cell/@n))">
      <xsl:call-template name="chart-slopes">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="unit">баллы</xsl:with-param>
        <xsl:with-param name="lead">Средние до и после по каждой форме показаны
          на рисунке</xsl:with-param>
        <xsl:with-param name="source">ответы участников, которые ответили
          дважды</xsl:with-param>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="data" select="$data"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- How many gave which mark of satisfaction; only of a scale from 1 to
       10, and never in a public copy: the marks of a few show through. -->
  <xsl:template name="report-figure-satisfaction">
    <xsl:variable name="answers">
      <xsl:call-template name="report-marks">
        <xsl:with-param name="responses"
            select="m:satisfaction-responses('mentee')"/>
        <xsl:with-param name="who">наставляемые</xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="report-marks">
        <xsl:with-param name="responses"
            select="m:satisfaction-responses('mentor')"/>
        <xsl:with-param name="who">наставники</xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="groups" select="exsl:node-set($answers)/group"/>
    <xsl:if test="m:enough('satisfaction', sum($groups/mark))
        and not($m-public) and m:figure-as('satisfaction') != 'none'">
      <xsl:call-template name="chart-columns">
        <xsl:with-param name="title">Удовлетворённость участием в
          программе</xsl:with-param>
        <xsl:with-param name="unit">число ответов</xsl:with-param>
        <xsl:with-param name="axis">Балл</xsl:with-param>
        <xsl:with-param name="source">анкеты участников</xsl:with-param>
        <xsl:with-param name="lead">Сколько участников поставили каждый
          балл, показано на рисунке</xsl:with-param>
        <xsl:with-param name="note">
          <xsl:for-each select="$groups">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="concat(@who, ': n&#160;=&#160;',
                sum(mark))"/>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="data">
          <xsl:for-each select="$groups"><series name="{@who}"/></xsl:for-each>
          <xsl:for-each select="$groups[1]/mark">
            <xsl:variable name="n" select="position()"/>
            <category name="{$n}">
              <xsl:for-each select="$groups">
                <value text="{mark[$n]}"/>
              </xsl:for-each>
            </category>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Ten counts of one group's marks; nothing where its scale is another. -->
  <xsl:template name="report-marks">
    <xsl:param name="responses"/>
    <xsl:param name="who"/>
    <xsl:variable name="items" select="$responses/../d:item
        [@satisfaction = 'true' or @satisfaction = '1']
        [@type = 'scale'][@min = 1][@max = 10]"/>
    <xsl:variable name="given" select="$responses/d:answer
        [@item = $items/@id][@value != '']"/>
    <xsl:if test="$given">
      <group who="{$who}">
        <mark><xsl:value-of select="count($given[@value = 1])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 2])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 3])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 4])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 5])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 6])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 7])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 8])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 9])"/></mark>
        <mark><xsl:value-of select="count($given[@value = 10])"/></mark>
      </group>
    </xsl:if>
  </xsl:template>

  <!-- ===== Development plans, indicators ===== -->

  <!-- A bar a form; of one form, or in a public copy, the sum alone. -->
  <xsl:template name="report-figure-plans">
    <xsl:param name="rows"/>
    <xsl:param name="width"/>
    <xsl:variable name="forms" select="$rows[not(@total)]"/>
    <xsl:variable name="shown" select="$forms[count($forms) &gt; 1]
        | $rows[@total][not($forms[2])]"/>
    <xsl:if test="not($shown/cell[position() &gt; 3 and position() &lt; 8]
        [string(c:number(.)) = 'NaN'])">
      <xsl:call-template name="chart-stacked">
        <xsl:with-param name="title">Результаты индивидуальных планов
          развития</xsl:with-param>
        <xsl:with-param name="unit">число строк плана</xsl:with-param>
        <xsl:with-param name="lead">Соотношение результатов показано на
          рисунке</xsl:with-param>
        <xsl:with-param name="note" select="concat('n&#160;=&#160;',
            $rows[@total]/cell[3])"/>
        <xsl:with-param name="source">индивидуальные планы
          развития</xsl:with-param>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="data">
          <series name="достигнут полностью"/>
          <series name="превышен" tone="hatch"/>
          <series name="достигнут частично" tone="light"/>
          <series name="не достигнут" tone="white"/>
          <xsl:for-each select="$shown">
            <category name="{normalize-space(cell[1])}">
              <xsl:for-each select="cell[position() &gt; 3
                  and position() &lt; 8]">
                <value text="{.}"/>
              </xsl:for-each>
            </category>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Those in per cent that have a fact and a target. -->
  <xsl:template name="report-figure-indicators">
    <xsl:param name="rows"/>
    <xsl:param name="title"/>
    <xsl:param name="width"/>
    <xsl:variable name="data">
      <series name="Факт"/>
      <series name="Цель" mark="line"/>
      <xsl:for-each select="$rows[@unit = '%']">
        <xsl:variable name="target" select="concat(substring-after(cell[5],
            'не менее '), cell[5][not(contains(., 'не менее '))])"/>
        <xsl:if test="c:number(cell[4]) &gt;= 0
            and c:number($target) &gt;= 0">
          <!-- the unit stands in the title -->
          <xsl:variable name="name" select="normalize-space(cell[2])"/>
          <category name="{normalize-space(cell[1])}. {substring($name, 1,
              string-length($name) - 3 * (substring($name,
              string-length($name) - 2) = ', %'))}">
            <value text="{normalize-space(cell[4])}"/>
            <value text="{normalize-space($target)}"/>
          </category>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exsl:node-set($data)/category">
      <xsl:call-template name="chart-bars">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="unit">%</xsl:with-param>
        <xsl:with-param name="max" select="100"/>
        <xsl:with-param name="lead">Факт и цель по показателям в процентах
          сопоставлены на рисунке</xsl:with-param>
        <xsl:with-param name="note">Числители, знаменатели и их источники – в
          таблице</xsl:with-param>
        <xsl:with-param name="data" select="$data"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Years ===== -->

  <!-- The table of facts: up to four indicators in per cent that are known of
       two years at least; columns side by side in each year. -->
  <xsl:template name="report-figure-years">
    <xsl:param name="rows"/>
    <xsl:param name="width"/>
    <xsl:variable name="known" select="$rows[@code][count(cell[@year]
        [c:number(.) &gt;= 0]) &gt; 1]"/>
    <xsl:variable name="shown" select="$known[position() &lt; 5]"/>
    <xsl:if test="$shown">
      <xsl:call-template name="chart-columns">
        <xsl:with-param name="title">Изменение показателей по
          годам</xsl:with-param>
        <xsl:with-param name="unit">%</xsl:with-param>
        <xsl:with-param name="axis">Год</xsl:with-param>
        <xsl:with-param name="lead">Показатели, известные не за один год,
          показаны на рисунке</xsl:with-param>
        <xsl:with-param name="source">отчёты прошлых лет, данные отчётного
          года</xsl:with-param>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="data">
          <xsl:for-each select="$shown"><series name="{@code}"/></xsl:for-each>
          <xsl:for-each select="$shown[1]/cell[@year]">
            <xsl:variable name="year" select="@year"/>
            <category name="{$year}">
              <xsl:for-each select="$shown">
                <value text="{cell[@year = $year]}"/>
              </xsl:for-each>
            </category>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
