<?xml version="1.0" encoding="UTF-8"?>
<!--
C-3: the consent to spread personal data, each datum by itself.
The text is data: templates/texts/c-3.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="C-3"
      stage="2, база наставляемых (сентябрь)"
      audience="blank" build="no"
      title="Согласие на распространение персональных данных"
      needs="organisation people" blank="yes"
      each="/d:dossier/d:people/d:person[d:consent/@kind = 'pd-distribution']"
      file="concat('c-3_', substring(concat('00', count(preceding-sibling::d:person) + 1), string-length(count(preceding-sibling::d:person) + 1)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="who" default="person" values="person child"
      title="Для кого пустой бланк"/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/c-3.xml')/d:document"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
