<?xml version="1.0" encoding="UTF-8"?>
<!--
report-indicators: indicators against their targets, by year, and coverage.
Tables by report-tables.xsl, numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p m exsl">

  <!-- ===== This year ===== -->

  <xsl:template name="report-indicators">
    <xsl:call-template name="report-indicator-table"/>
    <xsl:if test="d:indicator">
      <xsl:call-template name="report-indicator-years"/>
    </xsl:if>
  </xsl:template>

  <!-- This year: numerator, denominator, fact, target, verdict. -->
  <xsl:template name="report-indicator-table">
    <xsl:param name="figure" select="'indicators'"/>
    <xsl:variable name="year" select="substring(@as-of, 1, 4)"/>
    <xsl:if test="d:indicator">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="concat(
            'Показатели программы: план и факт ', $year, ' г.')"/>
        <xsl:with-param name="figure" select="$figure"/>
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
      <xsl:when test="$quantity/@count">по данным организации</xsl:when>
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

  <!-- ===== Years ===== -->

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

  <!-- ===== Coverage ===== -->

  <!-- Coverage by group and year: the target, under it the fact. -->
  <xsl:template name="report-coverage">
    <xsl:variable name="indicators" select="d:indicator[@coverage]"/>
    <xsl:variable name="years">
      <xsl:call-template name="report-years">
        <xsl:with-param name="indicators" select="$indicators"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="$indicators">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Охват наставничеством по
          годам, %</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Участники" weight="32" min="40"/>
          <col head="Что" weight="10" min="15"/>
          <xsl:for-each select="exsl:node-set($years)/year">
            <col head="{concat(@n, ' г.')}" weight="14" min="16"
                align="center"/>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$indicators">
            <xsl:call-template name="report-year-rows">
              <xsl:with-param name="years"
                  select="exsl:node-set($years)/year"/>
              <xsl:with-param name="name" select="string(@coverage)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The same texts as bars: the fact, and a mark for the target. -->
  <xsl:template name="report-coverage-figure">
    <xsl:variable name="indicators" select="d:indicator[@coverage]"/>
    <xsl:variable name="years">
      <xsl:call-template name="report-years">
        <xsl:with-param name="indicators" select="$indicators"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="$indicators and m:figure-as('coverage') != 'none'">
      <xsl:call-template name="chart-bars">
        <xsl:with-param name="title">Охват наставничеством: факт и
          цель</xsl:with-param>
        <xsl:with-param name="unit">%</xsl:with-param>
        <xsl:with-param name="lead">Охват и цель по годам показаны на
          рисунке</xsl:with-param>
        <xsl:with-param name="source">
          <xsl:if test="$m-schools">сведения организаций</xsl:if>
          <xsl:if test="not($m-schools)">данные организации</xsl:if>
          <xsl:text>, отчёты прошлых лет</xsl:text>
        </xsl:with-param>
        <xsl:with-param name="data">
          <series name="Факт"/>
          <series name="Цель" mark="line"/>
          <xsl:for-each select="$indicators">
            <xsl:variable name="indicator" select="."/>
            <!-- the years to come have targets alone -->
            <xsl:for-each select="exsl:node-set($years)/year
                [@n &lt;= $m-year]">
              <category name="{concat($indicator/@coverage, ', ', @n,
                  '&#160;г.')}">
                <value text="{m:year-text($indicator, string(@n))}"/>
                <value text="{m:plain($indicator/d:target
                    [@year = current()/@n]/@value)}"/>
              </category>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
