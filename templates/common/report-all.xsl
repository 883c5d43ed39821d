<?xml version="1.0" encoding="UTF-8"?>
<!--
report-all: a whole report: the usual composition, and in it only the sections
that have data; or the report's own text (d:body), when there is one, with
whatever it inserts. So this includes all that a report may print.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d exsl">
  <xsl:include href="roadmap.xsl"/>
  <xsl:include href="plan.xsl"/>
  <xsl:include href="report-organisation.xsl"/>
  <xsl:include href="report-participants.xsl"/>
  <xsl:include href="report-pairs.xsl"/>
  <xsl:include href="report-survey.xsl"/>
  <xsl:include href="report-changes.xsl"/>
  <xsl:include href="report-curator.xsl"/>
  <xsl:include href="report-outcomes.xsl"/>
  <xsl:include href="report-levels.xsl"/>
  <xsl:include href="report-indicators.xsl"/>
  <xsl:include href="report-years.xsl"/>
  <xsl:include href="report-practices.xsl"/>
  <xsl:include href="report-figures.xsl"/>

  <xsl:template name="report-blocks">
    <xsl:call-template name="document-head"/>
    <xsl:call-template name="report-opening"/>
    <xsl:choose>
      <xsl:when test="d:body">
        <xsl:call-template name="report-purpose"/>
        <xsl:call-template name="body"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="report-sections"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="report-signature"/>
    <xsl:call-template name="stamps">
      <xsl:with-param name="place" select="'end'"/>
    </xsl:call-template>
    <xsl:call-template name="report-restricted"/>
  </xsl:template>

  <!-- Pairs one by one, on a page of their own, for the school alone. -->
  <xsl:template name="report-restricted">
    <xsl:variable name="table">
      <xsl:call-template name="report-pairs"/>
      <xsl:call-template name="report-person-changes"/>
    </xsl:variable>
    <xsl:if test="exsl:node-set($table)/*">
      <fo:block break-before="page" text-align="end"
          xsl:use-attribute-sets="requisite">Приложение</fo:block>
      <xsl:copy-of select="$table"/>
    </xsl:if>
  </xsl:template>

  <!-- ===== Sections ===== -->

  <!-- The usual composition. -->
  <xsl:template name="report-sections">
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'general'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-general"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'organisation'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-orders"/>
        <xsl:if test="$report-figures">
          <xsl:call-template name="report-figure-stages"/>
        </xsl:if>
        <xsl:call-template name="report-roadmap"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'participants'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-counts"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'mentors'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-training"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'pairs'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-statuses"/>
        <xsl:call-template name="report-meetings"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'quality'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-satisfaction"/>
        <xsl:call-template name="report-surveys"/>
        <xsl:call-template name="report-curator"/>
        <xsl:call-template name="report-components"/>
        <xsl:call-template name="report-swot"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'influence'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-changes"/>
        <xsl:call-template name="report-measures"/>
        <xsl:call-template name="report-levels"/>
        <xsl:call-template name="report-level-conclusions"/>
        <xsl:call-template name="report-plans"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'indicators'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-indicators"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'practices'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-practice-counts"/>
        <xsl:call-template name="report-practices"/>
        <xsl:call-template name="report-events"/>
        <xsl:call-template name="report-awards"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-closing"/>
  </xsl:template>

  <!-- Risks, conclusions, what is to be done next. -->
  <xsl:template name="report-closing">
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'risks'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-risks"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'conclusions'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-list">
          <xsl:with-param name="items" select="d:conclusion"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-section">
      <xsl:with-param name="id" select="'next'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="report-list">
          <xsl:with-param name="items" select="d:next-task"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== Inserts in the report's own text ===== -->

  <xsl:template match="d:monitoring//d:insert" mode="block">
    <xsl:variable name="what" select="string(@what)"/>
    <xsl:variable name="instrument" select="string(@instrument)"/>
    <xsl:for-each select="ancestor::d:monitoring">
      <xsl:choose>
        <xsl:when test="$what = 'counts'">
          <xsl:call-template name="report-counts"/>
        </xsl:when>
        <xsl:when test="$what = 'survey'">
          <xsl:call-template name="report-surveys">
            <xsl:with-param name="only" select="$instrument"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$what = 'deltas'">
          <xsl:call-template name="report-changes"/>
          <xsl:call-template name="report-measures"/>
        </xsl:when>
        <xsl:when test="$what = 'levels'">
          <xsl:call-template name="report-levels"/>
          <xsl:call-template name="report-level-conclusions"/>
        </xsl:when>
        <xsl:when test="$what = 'components'">
          <xsl:call-template name="report-components"/>
        </xsl:when>
        <xsl:when test="$what = 'risks'">
          <xsl:call-template name="report-risks"/>
        </xsl:when>
        <xsl:when test="$what = 'stages'">
          <xsl:call-template name="report-figure-stages"/>
        </xsl:when>
        <xsl:when test="$what = 'curator-scale'">
          <xsl:call-template name="report-curator"/>
        </xsl:when>
        <xsl:when test="$what = 'swot'">
          <xsl:call-template name="report-swot"/>
        </xsl:when>
        <xsl:when test="$what = 'plan-execution'">
          <xsl:call-template name="report-plans"/>
        </xsl:when>
        <xsl:when test="$what = 'roadmap-execution'">
          <xsl:call-template name="report-roadmap"/>
        </xsl:when>
        <xsl:when test="$what = 'meetings'">
          <xsl:call-template name="report-meetings"/>
        </xsl:when>
        <xsl:when test="$what = 'indicators'">
          <xsl:call-template name="report-indicators"/>
        </xsl:when>
        <xsl:when test="$what = 'events'">
          <xsl:call-template name="report-events"/>
        </xsl:when>
        <xsl:when test="$what = 'practices'">
          <xsl:call-template name="report-practices"/>
        </xsl:when>
        <xsl:when test="$what = 'awards'">
          <xsl:call-template name="report-awards"/>
        </xsl:when>
        <xsl:when test="$what = 'orders'">
          <xsl:call-template name="report-orders"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:message>
            <xsl:text>вставка «</xsl:text>
            <xsl:value-of select="$what"/>
            <xsl:text>» в отчёте не печатается</xsl:text>
          </xsl:message>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
