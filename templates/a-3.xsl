<?xml version="1.0" encoding="UTF-8"?>
<!--
A-3: a mentor's request to be released, or the mentees' for another one.
The text is data: templates/texts/a-3.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="A-3"
      stage="6, работа пар и групп (ноябрь–апрель)"
      audience="blank" build="no"
      title="Заявление об освобождении наставника, ходатайство о замене"
      needs="organisation people pairs" blank="yes"
      each="/d:dossier/d:pairs/d:pair[d:stop[@reason = 'mentor-request' or @reason = 'mentor-initiative' or @reason = 'mentee-petition']]"
      file="concat(d:stop/@date, '_a-3_', p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="who" default="mentor" values="mentor mentee"
      title="Для кого пустой бланк"/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/a-3.xml')/d:document"/>
      <xsl:with-param name="size" select="'14pt'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
