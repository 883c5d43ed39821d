<?xml version="1.0" encoding="UTF-8"?>
<!--
R-4: a roadmap as a paper of its own, with its stamp, curator, working group
and target figures. What columns and rows the table has (T-07, T-10 … T-13),
the data says.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/letterhead.xsl"/>
  <xsl:include href="common/document.xsl"/>
  <xsl:include href="common/contents.xsl"/>
  <xsl:include href="common/grid.xsl"/>
  <xsl:include href="common/roadmap.xsl"/>

  <pisar:document kind="R-4"
      stage="1, подготовка (август–сентябрь)"
      audience="public"
      title="Дорожная карта (план мероприятий) любого вида"
      needs="organisation roadmap" blank="no"
      each="(/d:dossier | /)/d:roadmap"
      file="concat(@start, substring('_', 1, count(@start)), 'roadmap',
        substring('_', 1, count(@id)), p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – должности вместо имён"/>

  <xsl:template match="/">
    <xsl:call-template name="roadmap-paper"/>
  </xsl:template>
</xsl:stylesheet>
