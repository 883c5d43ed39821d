<?xml version="1.0" encoding="UTF-8"?>
<!--
report-outcomes: what came of the year: measured quantities, execution of the
development plans, indicators against their targets, practices, events,
awards, risks. Tables by report-tables.xsl, numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    exclude-result-prefixes="d p m exsl set">

  <!-- ===== Quantities before and after ===== -->

  <xsl:template name="report-measures">
    <xsl:variable name="measures" select="d:measure[d:value]
        [not($m-public and (@restricted = 'true' or @restricted = '1'))]"/>
    <xsl:if test="$measures">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Динамика показателей
          участников</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="5" min="10" align="center"/>
          <col head="Показатель" weight="31" min="36"/>
          <col head="До" weight="12" min="16" align="center"/>
          <col head="После" weight="12" min="16" align="center"/>
          <col head="Изменение" weight="13" min="16" align="center"/>
          <col head="Изменение, %" weight="12" min="16" align="center"/>
          <col head="Вывод" weight="15" min="22"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$measures">
            <xsl:call-template name="report-measure-row">
              <xsl:with-param name="n" select="position()"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:for-each select="$measures">
            <xsl:if test="d:method or d:conclusion">
              <xsl:call-template name="report-note">
                <xsl:with-param name="text">
                  <xsl:variable name="method">
                    <xsl:apply-templates select="d:method/node()"
                        mode="plain"/>
                  </xsl:variable>
                  <xsl:value-of select="concat(position(), '. ',
                      p:capitalize(normalize-space($method)))"/>
                  <xsl:if test="d:method and d:conclusion">. </xsl:if>
                  <xsl:apply-templates select="d:conclusion/node()"
                      mode="plain"/>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:if>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-measure-row">
    <xsl:param name="n"/>
    <xsl:variable name="numbers">
      <xsl:call-template name="m-measure">
        <xsl:with-param name="measure" select="."/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="stats" select="exsl:node-set($numbers)"/>
    <xsl:variable name="pair" select="$stats/pair"/>
    <!-- a number of people, or of a few people, in either phase -->
    <xsl:variable name="few" select="@unit = 'чел.'
        and $stats/phase[m:small(@sum div 10000)]
        or d:value[@person or @n] and $stats/phase[m:small(@n)]
        or m:small($pair[not(@total)]/@n)"/>
    <row>
      <cell><xsl:value-of select="$n"/></cell>
      <cell>
        <xsl:apply-templates select="d:name/node()" mode="inline"/>
        <xsl:if test="@unit">
          <xsl:value-of select="concat(', ', @unit)"/>
        </xsl:if>
      </cell>
      <xsl:call-template name="report-measure-cell">
        <xsl:with-param name="phase"
            select="$stats/phase[@name = 'before']"/>
        <xsl:with-param name="counted"
            select="boolean(d:value[@phase = 'before'][@person or @n])"/>
        <xsl:with-param name="few" select="$few"/>
      </xsl:call-template>
      <xsl:call-template name="report-measure-cell">
        <xsl:with-param name="phase" select="$stats/phase[@name = 'after']"/>
        <xsl:with-param name="counted"
            select="boolean(d:value[@phase = 'after'][@person or @n])"/>
        <xsl:with-param name="few" select="$few"/>
      </xsl:call-template>
      <cell>
        <xsl:choose>
          <xsl:when test="$pair/@total and $few">*</xsl:when>
          <xsl:when test="$pair/@total">
            <xsl:value-of select="m:change($pair/@sum, 10000)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="report-change">
              <xsl:with-param name="num" select="number($pair/@sum)"/>
              <xsl:with-param name="n" select="number($pair/@n)"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <!-- a relative change has a meaning above zero only -->
      <cell>
        <xsl:choose>
          <xsl:when test="$pair/@base &gt; 0 and not($few)">
            <xsl:value-of
                select="m:change($pair/@sum * 100, number($pair/@base))"/>
          </xsl:when>
          <xsl:otherwise>–</xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell>
        <xsl:if test="$few">–</xsl:if>
        <xsl:if test="not($few)">
          <xsl:value-of select="m:trend(number($pair/@sum),
              number($pair/@n), string(@direction))"/>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <!-- The mean; a number for the whole group stands without an n. -->
  <xsl:template name="report-measure-cell">
    <xsl:param name="phase"/>
    <xsl:param name="counted"/>
    <xsl:param name="few"/>
    <cell>
      <xsl:choose>
        <xsl:when test="not($phase)">–</xsl:when>
        <xsl:when test="$few">*</xsl:when>
        <xsl:when test="$counted">
          <xsl:call-template name="report-mean">
            <xsl:with-param name="num" select="number($phase/@sum)"/>
            <xsl:with-param name="n" select="number($phase/@n)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="m:ratio($phase/@sum, $phase/@n * 10000)"/>
        </xsl:otherwise>
      </xsl:choose>
    </cell>
  </xsl:template>

  <!-- ===== Development plans ===== -->

  <xsl:template name="report-plans">
    <xsl:if test="m:judged($m-plans) and not(m:small(count($m-plans)))">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Выполнение индивидуальных планов
          развития</xsl:with-param>
        <xsl:with-param name="figure">plans</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Форма" weight="26" min="28"/>
          <col head="Планы" weight="10" min="13" align="center"/>
          <col head="Оценено строк" weight="12" min="13" align="center"/>
          <col head="Полностью" weight="12" min="13" align="center"/>
          <col head="Превышен" weight="11" min="13" align="center"/>
          <col head="Частично" weight="11" min="13" align="center"/>
          <col head="Нет" weight="8" min="13" align="center"/>
          <col head="Доля, %" weight="10" min="14" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$m-pairs[not($m-public)]">
            <xsl:variable name="same" select="key('report-form', concat(
                @mentoring-form, '|', d:form-name))
                [count(. | $m-pairs) = count($m-pairs)]"/>
            <xsl:variable name="plans"
                select="$m-plans[@pair = $same/@id]"/>
            <xsl:if test="generate-id() = generate-id($same[1])
                and $plans">
              <row>
                <cell><xsl:call-template name="report-form-name"/></cell>
                <xsl:call-template name="report-plan-cells">
                  <xsl:with-param name="plans" select="$plans"/>
                </xsl:call-template>
              </row>
            </xsl:if>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <xsl:call-template name="report-plan-cells">
              <xsl:with-param name="plans" select="$m-plans"/>
            </xsl:call-template>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">Результат достигнут полностью,
              превышен, достигнут частично, не достигнут; доля выполнения –
              строки с результатом «достигнут полностью» и «превышен» от
              всех, по которым он записан</xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-plan-cells">
    <xsl:param name="plans"/>
    <xsl:variable name="judged" select="m:judged($plans)"/>
    <cell><xsl:value-of select="count($plans)"/></cell>
    <cell><xsl:value-of select="count($judged)"/></cell>
    <cell>
      <xsl:value-of select="count($judged[@actual-status = 'full'])"/>
    </cell>
    <cell>
      <xsl:value-of select="count($judged[@actual-status = 'exceeded'])"/>
    </cell>
    <cell>
      <xsl:value-of select="count($judged[@actual-status = 'partly'])"/>
    </cell>
    <cell><xsl:value-of select="count($judged[@actual-status = 'not'])"/></cell>
    <cell>
      <xsl:value-of
          select="m:share(count(m:reached($plans)), count($judged))"/>
    </cell>
  </xsl:template>

  <!-- ===== Indicators ===== -->

  <xsl:template name="report-indicators">
    <xsl:call-template name="report-indicator-table"/>
    <xsl:if test="d:indicator">
      <xsl:call-template name="report-indicator-years"/>
    </xsl:if>
  </xsl:template>

  <!-- This year: numerator, denominator, fact, target, verdict. -->
  <xsl:template name="report-indicator-table">
    <xsl:variable name="year" select="substring(@as-of, 1, 4)"/>
    <xsl:if test="d:indicator">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="concat(
            'Показатели программы: план и факт ', $year, ' г.')"/>
        <xsl:with-param name="figure">indicators</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Код" weight="8" min="13" align="center"/>
          <col head="Показатель, единица" weight="40" min="40"/>
          <col head="Числитель и знаменатель" weight="14" min="20"
              align="center"/>
          <!-- «не менее 76,2» in a public copy -->
          <col head="Факт" weight="9" min="{14 + 6 * $m-public}"
              align="center"/>
          <col head="Цель" weight="12" min="25" align="center"/>
          <col head="Вывод" weight="17" min="26"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="d:indicator">
            <xsl:call-template name="report-indicator-row">
              <xsl:with-param name="year" select="$year"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-indicator-notes"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-indicator-row">
    <xsl:param name="year"/>
    <xsl:if test="d:denominator[@value][not(@date)]">
      <xsl:value-of select="p:error(d:denominator, concat('показатель ',
          @code, ': у знаменателя нет даты'))"/>
    </xsl:if>
    <xsl:variable name="num" select="m:indicator-num(.)"/>
    <xsl:variable name="den" select="m:indicator-den(.)"/>
    <xsl:variable name="target" select="d:target[@year = $year]/@value"/>
    <xsl:variable name="shut"
        select="m:indicator-open-text(.) != m:indicator-text(.)"/>
    <row unit="{@unit}{substring('%', 1, number(not(@unit)))}">
      <cell><xsl:value-of select="@code"/></cell>
      <cell>
        <xsl:apply-templates select="d:name/node()" mode="inline"/>
        <xsl:call-template name="report-indicator-unit"/>
      </cell>
      <cell>
        <xsl:if test="$shut">*</xsl:if>
        <xsl:if test="not($shut)">
          <xsl:value-of
              select="m:plain(m:quantity(d:numerator) div 10000)"/>
          <xsl:if test="d:denominator">
            <xsl:value-of select="concat(' из&#160;',
                m:plain(m:quantity(d:denominator) div 10000))"/>
          </xsl:if>
        </xsl:if>
      </cell>
      <cell><xsl:value-of select="m:indicator-open-text(.)"/></cell>
      <cell>
        <xsl:if test="$target and (@at-least = 'true' or @at-least = '1')">
          <xsl:text>не менее </xsl:text>
        </xsl:if>
        <xsl:value-of select="m:plain($target)"/>
      </cell>
      <cell>
        <xsl:if test="$shut">–</xsl:if>
        <xsl:if test="not($shut)">
          <xsl:value-of select="m:verdict($num, $den, string($target),
              string(@direction), string(@unit))"/>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <!-- «, %», unless the name says it already. -->
  <xsl:template name="report-indicator-unit">
    <xsl:variable name="unit">
      <xsl:value-of select="@unit"/>
      <xsl:if test="not(@unit)">%</xsl:if>
    </xsl:variable>
    <xsl:if test="not(contains(concat(normalize-space(d:name), '|'),
        concat($unit, '|')))">
      <xsl:value-of select="concat(', ', $unit)"/>
    </xsl:if>
  </xsl:template>

  <!-- Where the numbers come from; what several indicators share is said
       once: «I-1, I-2: …». -->
  <xsl:template name="report-indicator-notes">
    <xsl:variable name="list">
      <xsl:for-each select="d:indicator">
        <note code="{@code}">
          <xsl:call-template name="report-indicator-note"/>
        </note>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($list)/note
        [not(. = preceding-sibling::note)]">
      <xsl:call-template name="report-note">
        <xsl:with-param name="text">
          <xsl:for-each select=". | following-sibling::note[. = current()]">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:value-of select="@code"/>
          </xsl:for-each>
          <xsl:value-of select="concat(': ', .)"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Where numerator and denominator come from, and on what day. -->
  <xsl:template name="report-indicator-note">
    <xsl:text>числитель – </xsl:text>
    <xsl:call-template name="report-quantity">
      <xsl:with-param name="quantity" select="d:numerator"/>
    </xsl:call-template>
    <xsl:if test="d:denominator">
      <xsl:text>; знаменатель – </xsl:text>
      <xsl:call-template name="report-quantity">
        <xsl:with-param name="quantity" select="d:denominator"/>
      </xsl:call-template>
      <xsl:if test="m:quantity(d:denominator) = 0">
        <xsl:text>; знаменатель равен нулю, доля не вычисляется</xsl:text>
      </xsl:if>
    </xsl:if>
    <xsl:if test="d:note">
      <xsl:text>. </xsl:text>
      <xsl:apply-templates select="d:note/node()" mode="plain"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-quantity">
    <xsl:param name="quantity"/>
    <xsl:variable name="population"
        select="d:population[@id = $quantity/@population]
            | ../d:population[@id = $quantity/@population]"/>
    <xsl:variable name="source"
        select="($quantity/d:source | $population/d:source)[1]"/>
    <xsl:variable name="date"
        select="($quantity/@date | $population/@date)[1]"/>
    <xsl:choose>
      <xsl:when test="not($quantity)">нет сведений</xsl:when>
      <xsl:when test="$quantity/@count">
        <xsl:variable name="name" select="$report-words/count
            [@name = $quantity/@count]"/>
        <xsl:value-of select="$name"/>
        <xsl:if test="not($name)">
          <xsl:value-of select="$quantity/@count"/>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$population">
        <xsl:apply-templates select="$population/d:name/node()"
            mode="plain"/>
      </xsl:when>
      <xsl:otherwise>число из источника</xsl:otherwise>
    </xsl:choose>
    <xsl:text> (</xsl:text>
    <xsl:choose>
      <xsl:when test="$source">
        <xsl:apply-templates select="$source/node()" mode="plain"/>
      </xsl:when>
      <xsl:when test="$quantity/@count = 'schools'">по сведениям
        организаций</xsl:when>
      <xsl:when test="$quantity/@count">по данным школы</xsl:when>
      <xsl:otherwise>источник не указан</xsl:otherwise>
    </xsl:choose>
    <xsl:text>, на </xsl:text>
    <xsl:choose>
      <xsl:when test="$date">
        <xsl:value-of select="p:date(string($date), 'numeric')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of
            select="p:date(string($m-monitoring/@as-of), 'numeric')"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- Targets and facts by year, when there is more than one year. -->
  <xsl:template name="report-indicator-years">
    <xsl:variable name="indicators" select="d:indicator"/>
    <xsl:variable name="list">
      <xsl:call-template name="report-years">
        <xsl:with-param name="indicators" select="$indicators"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="years" select="exsl:node-set($list)/year"/>
    <xsl:if test="count($years) &gt; 1">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Показатели по годам: цель и
          факт</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Код" weight="9" min="13" align="center"/>
          <col head="Что" weight="10" min="15"/>
          <xsl:for-each select="$years">
            <col head="{concat(@n, ' г.')}" weight="14" min="16"
                align="center"/>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$indicators">
            <xsl:call-template name="report-year-rows">
              <xsl:with-param name="years" select="$years"/>
              <xsl:with-param name="name" select="string(@code)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:for-each select="$indicators/d:actual[d:source or @date]">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text">
                <xsl:value-of select="concat(../@code, ', ', @year,
                    ' г.: ')"/>
                <xsl:apply-templates select="d:source/node()"
                    mode="plain"/>
                <xsl:if test="@date">
                  <xsl:value-of select="concat(substring(', ', 1,
                      2 * boolean(d:source)), 'на ',
                      p:date(string(@date), 'numeric'))"/>
                </xsl:if>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The years of targets and facts, from the first to the last; this year's
       is always there. -->
  <xsl:template name="report-years">
    <xsl:param name="indicators"/>
    <xsl:param name="facts" select="false()"/>
    <xsl:variable name="all">
      <year n="{$m-year}"/>
      <xsl:for-each select="$indicators/d:actual/@year
          | $indicators[not($facts)]/d:target/@year
          | $m-schools/d:value[@indicator = $indicators/@code]/@year">
        <year n="{.}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($all)/year
        [not(@n = preceding-sibling::year/@n)]">
      <xsl:sort select="@n" data-type="number"/>
      <xsl:copy-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <!-- Two rows of an indicator: its targets, its facts. -->
  <xsl:template name="report-year-rows">
    <xsl:param name="years"/>
    <xsl:param name="name"/>
    <xsl:variable name="indicator" select="."/>
    <row>
      <cell rows="2">
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="$name"/>
        </xsl:call-template>
      </cell>
      <cell>цель</cell>
      <xsl:for-each select="$years">
        <cell>
          <xsl:value-of select="m:plain($indicator
              /d:target[@year = current()/@n]/@value)"/>
        </cell>
      </xsl:for-each>
    </row>
    <row shift="1">
      <cell>факт</cell>
      <xsl:for-each select="$years">
        <cell>
          <xsl:value-of select="m:year-text($indicator, string(@n))"/>
        </cell>
      </xsl:for-each>
    </row>
  </xsl:template>

  <!-- ===== Practices, events, awards, risks ===== -->

  <xsl:template name="report-practices">
    <xsl:for-each select="d:practice
        [not($m-public) or @audience = 'public']">
      <fo:block xsl:use-attribute-sets="paragraph" font-weight="bold"
          keep-with-next.within-page="always" space-before="6pt">
        <xsl:text>Практика «</xsl:text>
        <xsl:apply-templates select="d:title/node()" mode="inline"/>
        <xsl:text>»</xsl:text>
      </fo:block>
      <xsl:if test="d:author and $audience != 'public'">
        <xsl:call-template name="report-p">
          <xsl:with-param name="text">
            <xsl:choose>
              <xsl:when test="d:author[2]">Авторы: </xsl:when>
              <xsl:otherwise>Автор: </xsl:otherwise>
            </xsl:choose>
            <xsl:for-each select="d:author">
              <xsl:if test="position() &gt; 1">, </xsl:if>
              <xsl:call-template name="responsible"/>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="report-practice-part">
        <xsl:with-param name="label">Проблема. </xsl:with-param>
        <xsl:with-param name="node" select="d:problem"/>
      </xsl:call-template>
      <xsl:call-template name="report-practice-part">
        <xsl:with-param name="label">Решение. </xsl:with-param>
        <xsl:with-param name="node" select="d:solution"/>
      </xsl:call-template>
      <xsl:call-template name="report-practice-part">
        <xsl:with-param name="label">Результат. </xsl:with-param>
        <xsl:with-param name="node" select="d:result"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="report-practice-part">
    <xsl:param name="label"/>
    <xsl:param name="node"/>
    <xsl:if test="$node">
      <xsl:call-template name="report-labelled">
        <xsl:with-param name="label" select="$label"/>
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-events">
    <xsl:variable name="events" select="d:event
        [not($m-public) or @audience = 'public']"/>
    <xsl:if test="$events">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">События года</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Дата" weight="15" min="25" align="center"/>
          <col head="Событие, место" weight="40" min="45"/>
          <col head="Участники" weight="14" min="20" align="center"/>
          <col head="Итог" weight="31" min="35"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$events">
            <xsl:sort select="@date"/>
            <row>
              <cell>
                <xsl:value-of select="p:date(string(@date), 'numeric')"/>
              </cell>
              <cell>
                <xsl:apply-templates select="d:title/node()" mode="inline"/>
                <xsl:if test="d:place">
                  <xsl:text>, </xsl:text>
                  <xsl:apply-templates select="d:place/node()"
                      mode="inline"/>
                </xsl:if>
              </cell>
              <cell>
                <xsl:value-of select="m:plain(@participants)"/>
              </cell>
              <cell>
                <xsl:apply-templates select="d:result/node()"
                    mode="inline"/>
                <xsl:if test="not(d:result)">–</xsl:if>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Names inside the school; in a public copy only how many of a kind. -->
  <xsl:template name="report-awards">
    <xsl:variable name="awards" select="d:award"/>
    <xsl:if test="$awards and $audience = 'public'">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>Поощрения: </xsl:text>
          <xsl:for-each select="set:distinct($awards/@kind)">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:value-of select="concat(., ' – ', m:open-count(
                count($awards[@kind = current()])))"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$awards and $audience != 'public'">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Поощрения участников</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="6" min="11" align="center"/>
          <col head="Кто" weight="30" min="36"/>
          <col head="Вид поощрения" weight="24" min="32"/>
          <col head="За что" weight="40" min="40"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$awards">
            <row>
              <cell><xsl:value-of select="position()"/></cell>
              <cell>
                <xsl:call-template name="say">
                  <xsl:with-param name="text">
                    <xsl:call-template name="person-name">
                      <xsl:with-param name="person"
                          select="key('person', @person)"/>
                    </xsl:call-template>
                  </xsl:with-param>
                </xsl:call-template>
              </cell>
              <cell><xsl:value-of select="@kind"/></cell>
              <cell>
                <xsl:apply-templates select="d:reason/node()"
                    mode="inline"/>
                <xsl:if test="not(d:reason)">–</xsl:if>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-risks">
    <xsl:param name="title">Риски и меры</xsl:param>
    <xsl:if test="d:risk">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="cols">
          <col head="Риск или трудность" weight="45" min="50"/>
          <col head="Что сделать" weight="55" min="50"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="d:risk">
            <row>
              <cell>
                <xsl:apply-templates select="d:name/node()" mode="inline"/>
              </cell>
              <cell>
                <xsl:call-template name="cell-flow">
                  <xsl:with-param name="node" select="d:measure"/>
                </xsl:call-template>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
