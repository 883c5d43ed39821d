<?xml version="1.0" encoding="UTF-8"?>
<!--
O-3: the order on appointing curators and the working group, from d:appointment. Items that the school
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

  <pisar:document kind="O-3"
      stage="1, подготовка (август–сентябрь)"
      audience="public"
      title="Приказ о назначении куратора и составе рабочей группы"
      needs="organisation people order" blank="no"
      each="(/d:dossier/d:orders | /d:dossier | /d:orders | /)/d:order[@code = 'O-3']"
      file="concat(d:date/@value, substring('_', 1, count(d:date/@value)),
        p:latin(concat(d:number, substring(@id, 1, 64 * (normalize-space(d:number) = '')))), '_order-curator')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без виз и листа ознакомления"/>

  <xsl:template match="/">
    <xsl:call-template name="order-paper">
      <xsl:with-param name="standard"
          select="document('orders/o-3.xml')/d:order"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
