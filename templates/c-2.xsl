<?xml version="1.0" encoding="UTF-8"?>
<!--
C-2: a parent's consent to the processing of a child's personal data.
The text is data: templates/texts/c-2.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="C-2"
      stage="2, база наставляемых (сентябрь)"
      audience="blank" build="no"
      title="Согласие законного представителя на обработку данных ребёнка"
      needs="organisation people" blank="yes"
      each="/d:dossier/d:people/d:person[d:legal-representative]"
      file="concat('c-2_', substring(concat('00', count(preceding-sibling::d:person) + 1), string-length(count(preceding-sibling::d:person) + 1)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/c-2.xml')/d:document"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
