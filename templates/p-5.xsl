<?xml version="1.0" encoding="UTF-8"?>
<!--
P-5: the meetings of a pair: a schedule before they are held, a record after.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/pair-paper.xsl"/>
  <xsl:include href="common/pair-meetings.xsl"/>

  <pisar:document kind="P-5"
      stage="6, работа пар и групп (ноябрь–апрель)"
      title="График и лист учёта встреч"
      needs="organisation people pairs meetings" blank="yes" audience="blank"
      each="/d:dossier/d:monitoring/d:meetings[d:meeting]"
      file="concat(/d:dossier/d:pairs/d:pair[@id = p:subject()/@pair]/@start,
        '_p-5_', p:latin(@pair))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="rows" title="Строк в пустом бланке" default="18"/>

  <xsl:param name="rows" select="18"/>

  <xsl:template match="/">
    <xsl:variable name="record" select="p:subject()[self::d:meetings]"/>
    <xsl:variable name="planned" select="$record and not($record/d:meeting
        [not(@status = 'planned')])"/>
    <xsl:variable name="title" select="$pair-words/say[@id = 'meetings'
        and not($planned) or @id = 'schedule-title' and $planned]"/>
    <xsl:call-template name="pair-paper">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="orientation" select="'landscape'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="meetings-content">
          <xsl:with-param name="record" select="$record"/>
          <xsl:with-param name="rows" select="$rows"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
