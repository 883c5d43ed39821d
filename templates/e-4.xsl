<?xml version="1.0" encoding="UTF-8"?>
<!--
E-4: the effect by levels: reaction, learning, conduct, result (T-19), then
the judgement of the introduction itself by its components.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p m pisar">
  <xsl:import href="common/reports.xsl"/>
  <xsl:import href="common/report-survey.xsl"/>
  <xsl:import href="common/report-outcomes.xsl"/>
  <xsl:import href="common/report-levels.xsl"/>
  <xsl:import href="common/report-curator.xsl"/>
  <xsl:import href="common/chart.xsl"/>
  <xsl:import href="common/chart-schemes.xsl"/>

  <pisar:document kind="E-4"
      stage="7, завершение (апрель–май)"
      audience="redacted"
      title="Оценка результативности по четырём уровням"
      needs="organisation people monitoring" blank="no"
      each="(/d:dossier/d:monitoring | /d:monitoring)[d:level]"
      file="concat(@as-of, '_e-4')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без имён и малых групп"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper">
      <xsl:with-param name="title">Оценка результативности
        наставничества</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="report-blocks">
    <xsl:call-template name="report-plain-head">
      <xsl:with-param name="kind">Оценка результативности</xsl:with-param>
      <xsl:with-param name="about">программы наставничества
        по уровням</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-p">
      <xsl:with-param name="text">
        <xsl:text>Каждый уровень опирается на предыдущий: сначала – доволен ли
          участник, затем – чему научился, как стал действовать и что это дало
          организации. Данные – на </xsl:text>
        <xsl:value-of select="p:date(string(@as-of), 'words')"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-levels-figure"/>
    <xsl:call-template name="report-levels"/>
    <xsl:call-template name="report-level-conclusions"/>
    <xsl:call-template name="report-components"/>
    <xsl:call-template name="report-signature"/>
  </xsl:template>
</xsl:stylesheet>
