<?xml version="1.0" encoding="UTF-8"?>
<!--
O-2: the order that approves the regulation and the roadmap, with all its
attachments.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="p pisar">
  <xsl:include href="common/all.xsl"/>
  <xsl:include href="common/orders.xsl"/>

  <pisar:document kind="O-2"
      stage="1, подготовка (август–сентябрь)"
      audience="public"
      title="Приказ об утверждении положения о наставничестве и дорожной карты"
      needs="organisation people order" blank="no"
      each="(/d:dossier/d:orders | /d:dossier | /d:orders | /)/d:order[@code = 'O-2' or not(@code) and not(.//d:insert[@what = 'pairs-table'] or d:attachments/d:attachment[@kind = 'pairs-table'] or d:items/d:item[@kind = 'assign']) and d:attachments/d:attachment[@kind = 'regulation' or @kind = 'roadmap' or d:regulation or d:roadmap or d:insert[@what = 'roadmap' or @what = 'document']]]"
      file="concat(d:date/@value, substring('_', 1, count(d:date/@value)),
        p:latin(concat(d:number, substring(@id, 1, 64 * (normalize-space(d:number) = '')))), '_order-regulation')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без виз и листа ознакомления"/>

  <xsl:template match="/">
    <xsl:for-each select="p:subject()">
      <xsl:call-template name="order-document"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
