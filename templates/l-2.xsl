<?xml version="1.0" encoding="UTF-8"?>
<!--
L-2: a letter of thanks, a diploma or a certificate, for each award of an order.
The text is data: templates/texts/l-2.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/card.xsl"/>

  <pisar:document kind="L-2"
      stage="7, завершение (апрель–май)"
      audience="blank"
      title="Благодарственное письмо, диплом, сертификат"
      needs="organisation people award" blank="yes"
      each="(/d:dossier/d:orders | /d:dossier)/d:order[@code = 'O-9']//d:award[not(contains(@kind, 'премия'))]"
      file="concat(ancestor::d:order/d:date/@value, '_', p:latin(ancestor::d:order/d:number), '_l-2_', count(preceding::d:award[ancestor::d:order/@id = p:subject()/ancestor::d:order/@id]) + 1)"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="orientation" default="portrait"
      values="portrait landscape" title="Поворот страницы"/>
  <xsl:param name="orientation"/>

  <xsl:template match="/">
    <xsl:call-template name="card">
      <xsl:with-param name="standard"
          select="document('texts/l-2.xml')/d:document"/>
      <xsl:with-param name="landscape"
          select="$orientation = 'landscape'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
