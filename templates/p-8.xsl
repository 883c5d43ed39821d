<?xml version="1.0" encoding="UTF-8"?>
<!--
P-8: what is known of a mentee: information and its analysis, with a conclusion.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/pair-paper.xsl"/>

  <pisar:document kind="P-8"
      stage="5, пары и группы (октябрь–ноябрь)"
      title="Информационно-аналитическая справка на наставляемого"
      needs="organisation people pairs mentee-note" blank="yes" audience="blank"
      each="/d:dossier/d:pair-papers/d:mentee-note"
      file="concat(substring(concat(@date,
        /d:dossier/d:pairs/d:pair[@id = p:subject()/@pair]/@start), 1, 10),
        '_p-8_', p:latin(@pair), substring(concat('-', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:variable name="note" select="p:subject()[self::d:mentee-note]"/>
    <xsl:variable name="pair" select="key('pair', $note/@pair)"/>
    <xsl:variable name="title" select="$pair-words/say[@id = 'mentee-note']"/>
    <xsl:call-template name="pair-paper">
      <xsl:with-param name="title" select="$title/text()[1]"/>
      <xsl:with-param name="content">
        <xsl:if test="$note"><xsl:call-template name="personal-data"/></xsl:if>
        <xsl:call-template name="pair-title">
          <xsl:with-param name="title" select="$title"/>
        </xsl:call-template>
        <xsl:call-template name="pair-head">
          <xsl:with-param name="pair" select="$pair"/>
          <xsl:with-param name="person"
              select="key('person', $note/@person)"/>
        </xsl:call-template>
        <xsl:for-each select="$note/d:section">
          <xsl:call-template name="pair-part">
            <xsl:with-param name="title" select="d:title"/>
            <xsl:with-param name="node" select="d:text"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="not($note)">
          <xsl:for-each select="$pair-words/note-part">
            <xsl:call-template name="pair-part">
              <xsl:with-param name="title" select="."/>
              <xsl:with-param name="lines" select="6"/>
              <xsl:with-param name="form" select="true()"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:if>
        <xsl:call-template name="pair-part">
          <xsl:with-param name="title"
              select="$pair-words/part[@id = 'conclusion']"/>
          <xsl:with-param name="node" select="$note/d:conclusion"/>
          <xsl:with-param name="form" select="$blank = 'yes'"/>
        </xsl:call-template>
        <xsl:call-template name="pair-signatures">
          <xsl:with-param name="pair" select="$pair"/>
          <xsl:with-param name="mentees" select="false()"/>
          <xsl:with-param name="date" select="$note/@date"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
