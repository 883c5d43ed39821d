<?xml version="1.0" encoding="UTF-8"?>
<!--
C-1: an adult's consent to the processing of personal data.
The text is data: templates/texts/c-1.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="C-1"
      stage="2, база наставляемых (сентябрь)"
      audience="blank" build="no"
      title="Согласие на обработку персональных данных"
      needs="organisation people" blank="yes"
      each="/d:dossier/d:people/d:person[not(d:legal-representative)]"
      file="concat('c-1_', substring(concat('00', count(preceding-sibling::d:person) + 1), string-length(count(preceding-sibling::d:person) + 1)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/c-1.xml')/d:document"/>
      <xsl:with-param name="size" select="'13pt'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
