<?xml version="1.0" encoding="UTF-8"?>
<!--
L-3: an invitation to the final event, for each guest.
The text is data: templates/texts/l-3.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/card.xsl"/>

  <pisar:document kind="L-3"
      stage="7, завершение (апрель–май)"
      audience="blank"
      title="Приглашение на итоговое мероприятие"
      needs="organisation people event guest" blank="yes"
      each="(/d:dossier/d:orders | /d:dossier)/d:order/d:event/d:guest"
      file="concat(../@date, '_l-3_', count(preceding-sibling::d:guest) + 1)"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="page" default="A5" values="A5 A4"
      title="Размер страницы"/>
  <xsl:param name="page"/>

  <xsl:template match="/">
    <xsl:call-template name="card">
      <xsl:with-param name="standard"
          select="document('texts/l-3.xml')/d:document"/>
      <xsl:with-param name="short" select="148 + 62 * ($page = 'A4')"/>
      <xsl:with-param name="long" select="210 + 87 * ($page = 'A4')"/>
      <xsl:with-param name="size" select="concat(12 + 4
          * ($page = 'A4'), 'pt')"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
