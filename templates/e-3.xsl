<?xml version="1.0" encoding="UTF-8"?>
<!--
E-3: the indicators as a sheet of tables: facts by year (T-14), coverage by
year against its targets (T-15), plan and fact of the year with the sources of
its numbers. A district office's dossier (d:schools) adds its schools.
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
  <xsl:import href="common/report-indicators.xsl"/>
  <xsl:import href="common/report-years.xsl"/>
  <xsl:import href="common/report-figures.xsl"/>

  <pisar:document kind="E-3"
      stage="7, завершение (апрель–май)"
      audience="redacted"
      title="Таблица показателей наставничества"
      needs="organisation people monitoring" blank="no"
      each="(/d:dossier/d:monitoring | /d:monitoring)[d:indicator]"
      file="concat(@as-of, '_e-3')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без имён и малых групп"/>

  <xsl:variable name="report-figures" select="true()"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper">
      <xsl:with-param name="title">Показатели реализации
        наставничества</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="report-blocks">
    <xsl:call-template name="report-plain-head">
      <xsl:with-param name="kind">Показатели</xsl:with-param>
      <xsl:with-param name="about">реализации наставничества</xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$m-schools">
      <xsl:call-template name="report-school-sentence"/>
    </xsl:if>
    <xsl:call-template name="report-facts"/>
    <xsl:call-template name="report-coverage"/>
    <xsl:call-template name="report-coverage-figure"/>
    <xsl:call-template name="report-indicator-table">
      <xsl:with-param name="figure" select="''"/>
    </xsl:call-template>
    <xsl:call-template name="report-schools"/>
    <xsl:call-template name="report-signature"/>
  </xsl:template>
</xsl:stylesheet>
