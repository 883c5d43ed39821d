<?xml version="1.0" encoding="UTF-8"?>
<!--
T-11: a roadmap of stages and substages, with the activities as a list in a
cell and a deadline beside each.
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

  <pisar:document kind="T-11"
      stage="1, подготовка (август–сентябрь)"
      audience="public" build="no"
      title="Дорожная карта: мероприятия этапа списком"
      needs="organisation roadmap" blank="no"
      each="(/d:dossier/d:roadmap | /d:roadmap)[@code = 'T-11' or not(@code = 'T-10') and (d:columns/@row-per = 'stage' or d:columns/@row-per = 'substage' or d:columns/d:column[contains(concat(' ', @role, ' '), ' substage ')])]"
      file="concat(@start, substring('_', 1, count(@start)), 't-11',
        substring('_', 1, count(@id)), p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – должности вместо имён"/>

  <xsl:template match="/">
    <xsl:call-template name="roadmap-paper"/>
  </xsl:template>
</xsl:stylesheet>
