<?xml version="1.0" encoding="UTF-8"?>
<!--
report-pairs: how the pairs and groups worked: their states, their meetings,
and the restricted table of them one by one. Tables by report-tables.xsl,
numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    exclude-result-prefixes="d p m exsl set">

  <!-- ===== States, meetings ===== -->

  <xsl:template name="report-statuses">
    <xsl:variable name="total" select="count($m-pairs)"/>
    <xsl:variable name="list">
      <xsl:for-each select="$report-words/status">
        <part n="{count($m-pairs[@status = current()/@name
            or (not(@status) and current()/@name = 'active')])}">
          <xsl:value-of select="."/>
        </part>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="parts" select="exsl:node-set($list)/part"/>
    <xsl:variable name="hidden" select="m:shut($parts)"/>
    <xsl:if test="$m-pairs">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Состояние пар и групп</xsl:with-param>
        <xsl:with-param name="figure">statuses</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Состояние" weight="60" min="50"/>
          <col head="Число" weight="20" min="20" align="center"/>
          <col head="Доля, %" weight="20" min="20" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$parts">
            <row>
              <cell><xsl:value-of select="."/></cell>
              <cell>
                <xsl:call-template name="report-part">
                  <xsl:with-param name="hidden" select="$hidden"/>
                </xsl:call-template>
              </cell>
              <cell>
                <xsl:choose>
                  <xsl:when test="count(. | $hidden) = count($hidden)">*</xsl:when>
                  <xsl:otherwise>
                    <xsl:value-of select="m:share(@n, $total)"/>
                  </xsl:otherwise>
                </xsl:choose>
              </cell>
            </row>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <cell><xsl:value-of select="m:open-count($total)"/></cell>
            <cell><xsl:value-of select="m:share($total, $total)"/></cell>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:variable name="shares">
            <xsl:for-each select="$parts">
              <s n="{translate(m:share(@n, $total), ',', '')}"/>
            </xsl:for-each>
          </xsl:variable>
          <xsl:if test="not($hidden)
              and sum(exsl:node-set($shares)/s/@n) != 1000">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text">Доли округлены, поэтому их сумма
                отличается от 100&#160;%</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:variable name="early"
          select="$m-pairs[@status = 'stopped-early'][d:stop]"/>
      <xsl:if test="$early and not($m-public)">
        <xsl:call-template name="report-p">
          <xsl:with-param name="text">
            <xsl:text>Причины досрочного прекращения: </xsl:text>
            <xsl:for-each select="$report-words/reason
                [@name = $early/d:stop/@reason]">
              <xsl:if test="position() &gt; 1">, </xsl:if>
              <xsl:value-of select="concat(., ' – ', count($early
                  [d:stop/@reason = current()/@name]))"/>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-meetings">
    <xsl:variable name="records"
        select="d:meetings[@pair = $m-pairs/@id]"/>
    <xsl:if test="$records and not(m:small(count($records)))">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Встречи наставников и
          наставляемых</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Форма" weight="34" min="30"/>
          <col head="Пары и группы" weight="14" min="16" align="center"/>
          <col head="Намечено" weight="13" min="16" align="center"/>
          <col head="Проведено" weight="13" min="16" align="center"/>
          <col head="Проведено, %" weight="13" min="16" align="center"/>
          <col head="В среднем на пару" weight="13" min="16"
              align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$m-pairs[not($m-public)]">
            <xsl:variable name="same" select="key('report-form', concat(
                @mentoring-form, '|', d:form-name))
                [count(. | $m-pairs) = count($m-pairs)]"/>
            <xsl:if test="generate-id() = generate-id($same[1])
                and $records[@pair = $same/@id]">
              <row>
                <cell><xsl:call-template name="report-form-name"/></cell>
                <xsl:call-template name="report-meeting-cells">
                  <xsl:with-param name="records"
                      select="$records[@pair = $same/@id]"/>
                </xsl:call-template>
              </row>
            </xsl:if>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <xsl:call-template name="report-meeting-cells">
              <xsl:with-param name="records" select="$records"/>
            </xsl:call-template>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:variable name="silent"
              select="count($m-pairs[not(@id = $records/@pair)])"/>
          <xsl:if test="$silent &gt; 0 and not($m-public)">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text" select="concat(
                  'Пары и группы без сведений о встречах: ', $silent)"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-meeting-cells">
    <xsl:param name="records"/>
    <xsl:variable name="pairs"
        select="count(set:distinct($records/@pair))"/>
    <xsl:variable name="held" select="m:meetings-held($records)"/>
    <xsl:variable name="planned" select="m:meetings-planned($records)"/>
    <cell><xsl:value-of select="$pairs"/></cell>
    <cell><xsl:value-of select="$planned"/></cell>
    <cell><xsl:value-of select="$held"/></cell>
    <cell><xsl:value-of select="m:share($held, $planned)"/></cell>
    <cell><xsl:value-of select="m:ratio($held, $pairs)"/></cell>
  </xsl:template>

  <!-- ===== Pairs one by one ===== -->

  <!-- Restricted: who with whom, meetings, plan, points. Never public. -->
  <xsl:template name="report-pairs">
    <xsl:variable name="records" select="d:meetings"/>
    <xsl:variable name="points" select="d:work-scale"/>
    <xsl:if test="$m-pairs and not($m-public)">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Сведения о парах и группах</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="5" min="10" align="center"/>
          <col head="Наставник" weight="20" min="30"/>
          <col head="Наставляемый" weight="20" min="30"/>
          <col head="Начало" weight="11" min="24" align="center"/>
          <col head="Состояние" weight="13" min="24"/>
          <col head="Встречи" weight="10" min="18" align="center"/>
          <col head="План, %" weight="9" min="15" align="center"/>
          <xsl:if test="$points">
            <col head="Баллы" weight="8" min="15" align="center"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$m-pairs">
            <xsl:call-template name="report-pair-row">
              <xsl:with-param name="record"
                  select="$records[@pair = current()/@id]"/>
              <xsl:with-param name="points" select="boolean($points)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">Встречи – проведено из намеченных; план
              – доля строк плана развития с результатом «достигнут полностью»
              и «превышен»</xsl:with-param>
          </xsl:call-template>
          <xsl:if test="$points">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text">
                <xsl:text>Баллы наставника за выполнение плана: </xsl:text>
                <xsl:for-each select="$points/d:step">
                  <xsl:sort select="@from" data-type="number"
                      order="descending"/>
                  <xsl:value-of select="concat('от ', m:plain(@from),
                      '&#160;% – ', m:plain(@points), ', ')"/>
                </xsl:for-each>
                <xsl:text>меньше – 0</xsl:text>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-pair-row">
    <xsl:param name="record"/>
    <xsl:param name="points"/>
    <xsl:variable name="plans" select="$m-plans[@pair = current()/@id]"/>
    <xsl:variable name="judged" select="count(m:judged($plans))"/>
    <xsl:variable name="reached" select="count(m:reached($plans))"/>
    <xsl:variable name="status" select="concat(@status,
        substring('active', 1, 6 * not(@status)))"/>
    <row>
      <cell><xsl:value-of select="position()"/></cell>
      <cell>
        <xsl:call-template name="report-pair-people">
          <xsl:with-param name="of" select="m:within(d:mentor)"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="report-pair-people">
          <xsl:with-param name="of" select="m:within(d:mentee)"/>
        </xsl:call-template>
      </cell>
      <cell><xsl:value-of select="p:date(string(@start), 'numeric')"/></cell>
      <cell>
        <xsl:value-of select="$report-words/pair-status[@name = $status]"/>
      </cell>
      <cell>
        <xsl:if test="not($record)">–</xsl:if>
        <xsl:if test="$record">
          <xsl:value-of select="concat(m:meetings-held($record),
              ' из&#160;', m:meetings-planned($record))"/>
        </xsl:if>
      </cell>
      <cell><xsl:value-of select="m:share($reached, $judged)"/></cell>
      <xsl:if test="$points">
        <cell><xsl:value-of select="m:points($reached, $judged)"/></cell>
      </xsl:if>
    </row>
  </xsl:template>
</xsl:stylesheet>
