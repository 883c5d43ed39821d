<?xml version="1.0" encoding="UTF-8"?>
<!--
E-1: the SWOT analysis as a sheet of its own. With draft=yes it also lists
what the means of the questionnaires propose; the curator decides.
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
  <xsl:import href="common/report-curator.xsl"/>

  <pisar:document kind="E-1"
      stage="7, завершение (апрель–май)"
      audience="redacted"
      title="SWOT-анализ программы наставничества"
      needs="organisation people monitoring" blank="no"
      each="(/d:dossier/d:monitoring | /d:monitoring)[d:swot]"
      file="concat(@as-of, '_e-1')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без имён и малых групп"/>
  <pisar:param name="draft" default="no" values="no yes"
      title="Черновик: с тем, что предлагают средние оценки анкет"/>

  <xsl:param name="draft" select="'no'"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper">
      <xsl:with-param name="title">SWOT-анализ программы
        наставничества</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="report-blocks">
    <xsl:call-template name="report-plain-head">
      <xsl:with-param name="kind">SWOT-анализ</xsl:with-param>
      <xsl:with-param name="about">реализации программы
        наставничества</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-swot">
      <xsl:with-param name="title" select="''"/>
    </xsl:call-template>
    <xsl:if test="$draft = 'yes'">
      <xsl:call-template name="swot-proposed"/>
    </xsl:if>
    <xsl:call-template name="report-signature"/>
  </xsl:template>

  <!-- Questions whose mean at the last measurement is above the one limit or
       below the other. -->
  <xsl:template name="swot-proposed">
    <xsl:call-template name="swot-lines">
      <xsl:with-param name="label">Предлагается в сильные
        стороны (подтверждает куратор)</xsl:with-param>
      <xsl:with-param name="strong" select="true()"/>
    </xsl:call-template>
    <xsl:call-template name="swot-lines">
      <xsl:with-param name="label">Предлагается в слабые
        стороны (подтверждает куратор)</xsl:with-param>
      <xsl:with-param name="strong" select="false()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="swot-lines">
    <xsl:param name="label"/>
    <xsl:param name="strong"/>
    <xsl:variable name="lines">
      <xsl:for-each select="d:instrument[d:response]/d:item[@type = 'scale']">
        <xsl:call-template name="swot-line">
          <xsl:with-param name="strong" select="$strong"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="string($lines)">
      <fo:block xsl:use-attribute-sets="requisite" font-weight="bold"
          space-before="{$requisite-space}"
          keep-with-next.within-page="always">
        <xsl:value-of select="concat(normalize-space($label), ':')"/>
      </fo:block>
      <xsl:copy-of select="$lines"/>
    </xsl:if>
  </xsl:template>

  <!-- A question that is good when low is weak when high. -->
  <xsl:template name="swot-line">
    <xsl:param name="strong"/>
    <xsl:variable name="numbers">
      <xsl:call-template name="m-item">
        <xsl:with-param name="item" select="."/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="end"
        select="exsl:node-set($numbers)/phase[last()]"
        xmlns:exsl="http://exslt.org/common"/>
    <xsl:variable name="high" select="$end/@sum &gt;= $end/@n * 10000
        * m:threshold('strong-mean', 8)"/>
    <xsl:variable name="low" select="$end/@sum &lt; $end/@n * 10000
        * m:threshold('weak-mean', 6)"/>
    <xsl:variable name="lower" select="@direction = 'lower'"/>
    <xsl:if test="$end and not(m:small($end/@n)) and (
        $strong and ($high and not($lower) or $low and $lower)
        or not($strong) and ($low and not($lower) or $high and $lower))">
      <fo:block xsl:use-attribute-sets="requisite">
        <xsl:text>–&#160;</xsl:text>
        <xsl:call-template name="report-question">
          <xsl:with-param name="phase" select="string($end/@name)"/>
        </xsl:call-template>
        <xsl:value-of select="concat(' – ', m:ratio(number($end/@sum),
            $end/@n * 10000), ' (')"/>
        <xsl:apply-templates select="../d:title/node()" mode="inline"/>
        <xsl:value-of select="concat(', n&#160;=&#160;', $end/@n, ')')"/>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
