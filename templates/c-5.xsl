<?xml version="1.0" encoding="UTF-8"?>
<!--
C-5: the certificates of a mentor from outside.
The text is data: templates/texts/c-5.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="C-5"
      stage="3, база наставников (сентябрь)"
      audience="blank" build="no"
      title="Опись справок внешнего наставника"
      needs="organisation people" blank="yes"
      each="/d:dossier/d:people/d:person[d:certificate]"
      file="concat('c-5_', substring(concat('00', count(preceding-sibling::d:person) + 1), string-length(count(preceding-sibling::d:person) + 1)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/c-5.xml')/d:document"/>
      <xsl:with-param name="size" select="'14pt'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
