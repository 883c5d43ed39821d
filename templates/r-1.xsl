<?xml version="1.0" encoding="UTF-8"?>
<!--
R-1: the school's regulation on mentoring, by itself; attachments of orders print
it too.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="p pisar">
  <xsl:include href="common/paper.xsl"/>

  <pisar:document kind="R-1"
      stage="1, подготовка (август–сентябрь)"
      audience="public"
      title="Положение о наставничестве"
      needs="organisation regulation" blank="no"
      each="(/d:dossier | /)/d:regulation[not(@code = 'R-2')]"
      file="concat(substring(concat(d:stamps/d:stamp/d:date/@value,
        (/d:dossier/d:orders | /d:dossier)/d:order[@id
        = p:subject()/d:stamps/d:stamp/d:act/@order]/d:date/@value,
        d:stamps/d:stamp/d:act/d:date/@value), 1, 10),
        substring('_', 1, count(d:stamps/d:stamp[d:date/@value
        or d:act/@order or d:act/d:date/@value])), 'regulation',
        substring('_', 1, count(@id)), p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – для сайта"/>

  <xsl:template match="/">
    <xsl:call-template name="document-paper"/>
  </xsl:template>
</xsl:stylesheet>
