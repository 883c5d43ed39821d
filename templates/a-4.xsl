<?xml version="1.0" encoding="UTF-8"?>
<!--
A-4: the agreement with a partner.
The text is data: templates/texts/a-4.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="A-4"
      stage="1, подготовка (август–сентябрь)"
      audience="public"
      title="Соглашение о сотрудничестве с партнёром"
      needs="organisation people agreements partner-agreement" blank="yes"
      each="/d:dossier/d:agreements/d:partner-agreement"
      file="concat(@date, substring('_', 1, count(@date)), 'a-4_', p:latin(concat(@number, substring(@id, 1, 64 * not(@number)))))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – для сайта"/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/a-4.xml')/d:document"/>
      <xsl:with-param name="open" select="true()"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
