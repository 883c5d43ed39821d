<?xml version="1.0" encoding="UTF-8"?>
<!--
E-9: the analytical note that a district's education office sends to the
regional centre. Its numbers are sums of what the schools sent (d:schools).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:import href="common/reports.xsl"/>
  <xsl:import href="common/report-all.xsl"/>

  <pisar:document kind="E-9"
      stage="7, завершение (апрель–май)"
      audience="redacted"
      title="Аналитическая справка муниципалитета для регионального центра"
      needs="organisation people monitoring schools" blank="no"
      each="/d:dossier[d:schools]/d:monitoring"
      file="concat(@as-of, '_e-9')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без имён и малых групп"/>

  <xsl:variable name="report-figures" select="true()"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper"/>
  </xsl:template>

  <xsl:template name="report-sections">
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'general'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-general"/>
        <xsl:call-template name="report-school-sentence"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'participants'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-school-counts"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'indicators'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-facts"/>
        <xsl:call-template name="report-indicator-table"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'schools'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-schools"/>
        <xsl:call-template name="report-schools-figure"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'quality'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-components"/>
        <xsl:call-template name="report-swot"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'practices'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-practices"/>
        <xsl:call-template name="report-events"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-closing"/>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'proposals'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-list">
          <xsl:with-param name="items" select="d:proposal"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
