<?xml version="1.0" encoding="UTF-8"?>
<!--
A-1: the agreement of mentor and mentee.
The text is data: templates/texts/a-1.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="A-1"
      stage="5, пары и группы (октябрь–ноябрь)"
      audience="blank" build="no"
      title="Соглашение между наставником и наставляемым"
      needs="organisation people pairs" blank="yes"
      each="/d:dossier/d:pairs/d:pair[not(@status = 'planned')]"
      file="concat(@start, '_a-1_', p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="who" default="child" values="child adult"
      title="Для кого пустой бланк"/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/a-1.xml')/d:document"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
