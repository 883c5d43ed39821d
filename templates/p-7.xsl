<?xml version="1.0" encoding="UTF-8"?>
<!--
P-7: the mentor's report: how the plan was carried out (computed from the
statuses of its rows), meetings, achievements, difficulties, proposals.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p m pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/pair-paper.xsl"/>
  <xsl:include href="common/pair-report.xsl"/>
  <xsl:include href="common/measure.xsl"/>

  <pisar:document kind="P-7"
      stage="7, завершение (апрель–май)"
      title="Отчёт наставника"
      needs="organisation people pairs mentor-report" blank="yes" audience="blank"
      each="/d:dossier/d:monitoring/d:mentor-report"
      file="concat(../@as-of, '_p-7_', p:latin(@pair))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:variable name="report" select="p:subject()[self::d:mentor-report]"/>
    <xsl:variable name="plans"
        select="$dossier/d:plans/d:plan[@pair = $report/@pair]"/>
    <xsl:variable name="judged" select="m:judged($plans)"/>
    <xsl:variable name="records"
        select="$report/../d:meetings[@pair = $report/@pair]"/>
    <xsl:call-template name="pair-paper">
      <xsl:with-param name="title" select="$pair-words/say[@id = 'report']"/>
      <xsl:with-param name="content">
        <xsl:call-template name="mentor-report-content">
          <xsl:with-param name="report" select="$report"/>
          <xsl:with-param name="judged" select="$judged"/>
          <xsl:with-param name="share" select="m:share(
              count(m:reached($plans)), count($judged))"/>
          <!-- «Встречи: проведено 30, намечено 28». -->
          <xsl:with-param name="meetings">
            <xsl:if test="$records">
              <xsl:value-of select="concat(
                  p:lower($pair-words/say[@id = 'held']), ' ',
                  m:meetings-held($records), ', ',
                  $pair-words/say[@id = 'of'], ' ',
                  m:meetings-planned($records))"/>
            </xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
