<?xml version="1.0" encoding="UTF-8"?>
<!--
O-7: the order that joins mentors and mentees, with the table of pairs and
the acquaintance of every mentor.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="p pisar">
  <xsl:include href="common/all.xsl"/>
  <xsl:include href="common/orders.xsl"/>

  <pisar:document kind="O-7"
      stage="5, пары и группы (октябрь–ноябрь)"
      audience="redacted"
      title="Приказ о закреплении наставнических пар (групп)"
      needs="organisation people pairs order" blank="no"
      each="(/d:dossier/d:orders | /d:dossier | /d:orders | /)/d:order[@code = 'O-7' or not(@code) and (.//d:insert[@what = 'pairs-table'] or d:attachments/d:attachment[@kind = 'pairs-table'] or d:items/d:item[@kind = 'assign'])]"
      file="concat(d:date/@value, substring('_', 1, count(d:date/@value)),
        p:latin(concat(d:number, substring(@id, 1, 64 * (normalize-space(d:number) = '')))), '_order-pairs')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без виз и листа ознакомления"/>

  <xsl:template match="/">
    <xsl:for-each select="p:subject()">
      <xsl:call-template name="order-document"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
