<?xml version="1.0" encoding="UTF-8"?>
<!--
report-figures: the figures of the report. Each is drawn of the rows of its
table (report-table hands them on), so that both say the same; a table whose
numbers are hidden in a public copy has no figure.

A kind that wants figures sets $report-figures to true(). The context is
d:monitoring.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:c="urn:pisar:chart"
    xmlns:m="urn:pisar:measure"
    xmlns:r="urn:pisar:roadmap"
    xmlns:exsl="http://exslt.org/common"
    xmlns:math="http://exslt.org/math"
    exclude-result-prefixes="fo d p c m r exsl math">

  <xsl:variable name="report-figures" select="false()"/>
  <!-- Fewer are seen at once in their table. A hidden number («*») makes the
       sum none, so there is no figure either. -->
  <xsl:variable name="report-figure-least" select="10"/>

  <xsl:template name="report-figure">
    <xsl:param name="of"/>
    <xsl:param name="rows"/>
    <xsl:param name="title"/>
    <xsl:param name="turned"/>
    <xsl:variable name="plain" select="$rows[not(@section or @total)]"/>
    <xsl:variable name="width" select="$chart-width * not($turned)
        + $turned * floor(number(substring-before(
            $landscape-text-width, 'mm')) * 72 div 25.4)"/>
    <xsl:choose>
      <xsl:when test="$of = 'roadmap'">
        <xsl:call-template name="report-figure-roadmap">
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'shapes'">
        <xsl:call-template name="report-figure-shapes">
          <xsl:with-param name="rows" select="$plain"/>
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
          <xsl:with-param name="title" select="$title"/>
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

  <!-- ===== Stages of the roadmap by months: planned, done ===== -->

  <xsl:template name="report-figure-roadmap">
    <xsl:param name="width"/>
    <xsl:variable name="executions" select="d:execution"/>
    <xsl:variable name="stages" select="$m-root//d:roadmap
        [.//d:activity/@id = $executions/@activity]/d:stage"/>
    <!-- what is planned every year is shown in the year of the report -->
    <xsl:variable name="from" select="number(substring(@start, 1, 4))"/>
    <xsl:variable name="last" select="12 * substring(@end, 1, 4)
        + substring(@end, 6, 2)"/>
    <xsl:variable name="data">
      <series name="по плану" tone="light"/>
      <series name="фактически" tone="dark"/>
      <xsl:for-each select="$stages">
        <xsl:variable name="planned">
          <xsl:for-each select=".//d:activity">
            <xsl:apply-templates mode="report-span" select="(d:deadline
                | r:inherited(., 'deadline')[not(current()/d:deadline)])/*">
              <xsl:with-param name="from" select="$from"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </xsl:variable>
        <xsl:variable name="done">
          <xsl:apply-templates mode="report-span" select="$executions
              [@activity = current()//d:activity/@id]/d:fact/*">
            <xsl:with-param name="from" select="$from"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:variable name="name">
          <xsl:apply-templates select="d:name/node()" mode="plain"/>
        </xsl:variable>
        <category name="{normalize-space($name)}">
          <xsl:call-template name="report-figure-span">
            <xsl:with-param name="spans" select="exsl:node-set($planned)
                /span[c:month(@start) &lt; $last]"/>
            <xsl:with-param name="tone" select="'light'"/>
          </xsl:call-template>
          <xsl:call-template name="report-figure-span">
            <xsl:with-param name="spans"
                select="exsl:node-set($done)/span"/>
            <xsl:with-param name="tone" select="'dark'"/>
          </xsl:call-template>
        </category>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exsl:node-set($data)/category[2]
        and exsl:node-set($data)/category/span[@tone = 'dark']">
      <xsl:call-template name="chart-timeline">
        <xsl:with-param name="title">Этапы дорожной карты по
          месяцам</xsl:with-param>
        <xsl:with-param name="lead">Сроки этапов по плану и фактически
          сопоставлены на рисунке</xsl:with-param>
        <xsl:with-param name="note">Отрезок – от начала первого до
          окончания последнего мероприятия этапа</xsl:with-param>
        <xsl:with-param name="data" select="$data"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- One span from the beginning of the first to the end of the last. -->
  <xsl:template name="report-figure-span">
    <xsl:param name="spans"/>
    <xsl:param name="tone"/>
    <xsl:if test="$spans">
      <span tone="{$tone}">
        <xsl:for-each select="$spans">
          <xsl:sort select="c:month(@start)" data-type="number"/>
          <xsl:if test="position() = 1"><xsl:copy-of select="@start"/></xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$spans">
          <xsl:sort select="c:month(@end, true())" data-type="number"
              order="descending"/>
          <xsl:if test="position() = 1"><xsl:copy-of select="@end"/></xsl:if>
        </xsl:for-each>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- A time as months or days; what is told in words alone has none. -->
  <xsl:template match="*" mode="report-span"/>
  <xsl:template match="d:date | d:by | d:month" mode="report-span">
    <span start="{@value}" end="{@value}"/>
  </xsl:template>
  <xsl:template match="d:dates | d:months" mode="report-span">
    <span start="{@from}" end="{@to}"/>
  </xsl:template>
  <xsl:template match="d:yearly[@from-month]" mode="report-span">
    <xsl:param name="from"/>
    <!-- from August on the school year's first half -->
    <xsl:variable name="end" select="(@to-month | @from-month[not(
        ../@to-month)])[1]"/>
    <xsl:variable name="year" select="$from + (@from-month &lt; 8)"/>
    <xsl:if test="not(@from-year &gt; $year) and not(@to-year &lt; $year)">
      <span start="{$year}-{format-number(@from-month, '00')}"
          end="{$year + ($end &lt; @from-month)}-{format-number($end,
              '00')}"/>
    </xsl:if>
  </xsl:template>

  <!-- ===== Pairs and groups ===== -->

  <!-- By form: the table's rows of a form together. A public table has one
       row a form and one number for pairs and groups. -->
  <xsl:template name="report-figure-shapes">
    <xsl:param name="rows"/>
    <xsl:param name="width"/>
    <!-- pairs and groups apart, where there are groups -->
    <xsl:variable name="split"
        select="count($rows[1]/cell) &gt; 4 and $rows/cell[4] &gt; 0"/>
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
              <value text="{sum($same/cell[$at])}"/>
            </xsl:if>
          </category>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:if test="$set/category[2]
        and sum($set/category/value/@text) &gt;= $report-figure-least">
      <xsl:call-template name="chart-bars">
        <xsl:with-param name="title">Пары и группы по формам
          наставничества</xsl:with-param>
        <xsl:with-param name="lead">Распределение пар и групп по формам
          показано на рисунке</xsl:with-param>
        <xsl:with-param name="data" select="$data"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-figure-statuses">
    <xsl:param name="rows"/>
    <xsl:param name="width"/>
    <xsl:if test="count($rows[c:number(cell[2]) &gt; 0]) &gt; 1
        and sum($rows/cell[2]) &gt;= $report-figure-least">
      <xsl:call-template name="chart-stacked">
        <xsl:with-param name="title">Состояние пар и групп</xsl:with-param>
        <xsl:with-param name="lead">Соотношение состояний показано на
          рисунке</xsl:with-param>
        <xsl:with-param name="note" select="concat('n&#160;=&#160;',
            sum($rows/cell[2]))"/>
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
    <xsl:variable name="n" select="exsl:node-set($counts)/n"/>
    <xsl:if test="count($both) &gt; 1">
      <xsl:call-template name="chart-bars">
        <xsl:with-param name="title" select="concat(
            'Средние оценки до и после: ', p:uncapitalize(normalize-space(
                substring-after($title, ':'))))"/>
        <xsl:with-param name="unit">баллы</xsl:with-param>
        <xsl:with-param name="lead">Средние оценки до и после
          сопоставлены на рисунке</xsl:with-param>
        <xsl:with-param name="note">
          <xsl:if test="$n">
            <xsl:value-of select="concat('n&#160;=&#160;', math:min($n))"/>
            <xsl:if test="math:max($n) != math:min($n)">
              <xsl:value-of select="concat('–', math:max($n))"/>
            </xsl:if>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="max" select="number($scale)"/>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="data">
          <series name="до" tone="light"/>
          <series name="после" tone="dark"/>
          <xsl:for-each select="$both">
            <category name="{normalize-space(cell[2])}">
              <value text="{cell[@phase = 'before']/text()}"/>
              <value text="{cell[@phase = 'after']/text()}"/>
            </category>
          </xsl:for-each>
        </xsl:with-param>
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
    <xsl:if test="sum($groups/mark) &gt;= $report-figure-least
        and not($m-public)">
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
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="data">
          <series name="достигнут полностью"/>
          <series name="превышен" tone="mid"/>
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
        <xsl:with-param name="data" select="$data"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
