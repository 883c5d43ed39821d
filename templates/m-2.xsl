<?xml version="1.0" encoding="UTF-8"?>
<!--
M-2: what a mentee should know. The text is data: templates/memos/m-2.xml, or the
school's own document.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/memo.xsl"/>

  <pisar:document kind="M-2"
      stage="5, пары и группы (октябрь–ноябрь)"
      audience="public"
      title="Памятка наставляемого"
      needs="organisation" blank="yes"
      each="/d:dossier/d:document[@code = 'M-2']
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'M-2']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | /d:dossier/@school-year))), 'm-2')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – для сайта"/>

  <xsl:template match="/">
    <xsl:call-template name="memo-paper">
      <xsl:with-param name="code" select="'M-2'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
