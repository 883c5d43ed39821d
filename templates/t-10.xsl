<?xml version="1.0" encoding="UTF-8"?>
<!--
T-10: a roadmap in which a row is an activity. What the columns are, the data
says; T-11 prints the roadmaps of the other shape with the same renderer.
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

  <pisar:document kind="T-10"
      stage="1, подготовка (август–сентябрь)"
      audience="public" build="no"
      title="Дорожная карта: строка на мероприятие"
      needs="organisation roadmap" blank="no"
      each="(/d:dossier/d:roadmap | /d:roadmap)[@code = 'T-10' or not(@code = 'T-11') and not(d:columns/@row-per = 'stage' or d:columns/@row-per = 'substage' or d:columns/d:column[contains(concat(' ', @role, ' '), ' substage ')])]"
      file="concat(@start, substring('_', 1, count(@start)), 't-10',
        substring('_', 1, count(@id)), p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – должности вместо имён"/>

  <xsl:template match="/">
    <xsl:call-template name="roadmap-paper"/>
  </xsl:template>
</xsl:stylesheet>
