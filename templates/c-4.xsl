<?xml version="1.0" encoding="UTF-8"?>
<!--
C-4: the consent to be a mentor, a mentee, or to let a child take part.
The text is data: templates/texts/c-4.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="C-4"
      stage="5, пары и группы (октябрь–ноябрь)"
      audience="blank" build="no"
      title="Согласие на участие: наставника, наставляемого, представителя"
      needs="organisation people pairs" blank="yes"
      each="/d:dossier/d:people/d:person[@id = /d:dossier/d:pairs/d:pair/d:mentor/@person or @id = /d:dossier/d:pairs/d:pair/d:mentee/@person]"
      file="concat('c-4_', substring(concat('00', count(preceding-sibling::d:person) + 1), string-length(count(preceding-sibling::d:person) + 1)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="who" default="mentee" values="mentor mentee child"
      title="Для кого пустой бланк"/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/c-4.xml')/d:document"/>
      <xsl:with-param name="size" select="'14pt'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
