<?xml version="1.0" encoding="UTF-8"?>
<!--
O-9: the order on awards, from d:awards. Items that the school
has written itself win (common/order-standard.xsl).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/all.xsl"/>
  <xsl:include href="common/orders.xsl"/>

  <pisar:document kind="O-9"
      stage="7, завершение (апрель–май)"
      audience="redacted"
      title="Приказ о поощрении участников"
      needs="organisation people order" blank="no"
      each="(/d:dossier/d:orders | /d:dossier | /d:orders | /)/d:order[@code = 'O-9']"
      file="concat(d:date/@value, substring('_', 1, count(d:date/@value)),
        p:latin(concat(d:number, substring(@id, 1, 64 * (normalize-space(d:number) = '')))), '_order-awards')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без виз и листа ознакомления"/>

  <xsl:template match="/">
    <xsl:call-template name="order-paper">
      <xsl:with-param name="standard"
          select="document('orders/o-9.xml')/d:order"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
