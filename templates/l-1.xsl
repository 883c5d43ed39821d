<?xml version="1.0" encoding="UTF-8"?>
<!--
L-1: a letter to an employer, on the letterhead.
The text is data: templates/texts/l-1.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="L-1"
      stage="1, подготовка (август–сентябрь)"
      audience="blank"
      title="Письмо-обращение к работодателю"
      needs="organisation people letters letter" blank="yes"
      each="/d:dossier/d:letters/d:letter"
      file="concat(d:date/@value, substring('_', 1, count(d:date/@value)), 'l-1_', p:latin(concat(d:number, substring(@id, 1, 64 * (normalize-space(d:number) = '')))))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/l-1.xml')/d:document"/>
      <xsl:with-param name="size" select="'14pt'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
