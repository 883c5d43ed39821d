<?xml version="1.0" encoding="UTF-8"?>
<!--
report-outcomes: what came of the year: measured quantities, execution of the
development plans. Tables by report-tables.xsl,
numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p m exsl">

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
</xsl:stylesheet>
